/**
 * Values as the structured clone algorithm carries them, as text: through a function, because the same source runs in
 * Node and, as text, in a page.
 */
export function makeCodec() {
  /** @type {readonly any[]} */
  const views = [
    ...[Uint8Array, Uint8ClampedArray, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array],
    ...[Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView],
  ];
  /** @type {readonly any[]} */
  const errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

  /** @param {Uint8Array} bytes */
  const toBase64 = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 32_768, bytes.length)));
    return btoa(text);
  };
  /** @param {string} text */
  const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** @param {any} value @returns {string} */
  const encode = (value) => {
    /** @type {Map<object, number>} */
    const seen = new Map();
    /** @type {unknown[]} */
    const nodes = [];
    /** @param {any} one @returns {unknown} */
    const described = (one) => {
      if (typeof one === 'string' || typeof one === 'boolean') return one;
      if (typeof one === 'number') {
        if (Object.is(one, -0)) return ['number', '-0'];
        return Number.isFinite(one) ? one : ['number', String(one)];
      }
      if (typeof one === 'bigint') return ['bigint', String(one)];
      if (one instanceof Date) return ['date', one.getTime()];
      if (one instanceof RegExp) return ['pattern', one.source, one.flags];
      if (one instanceof Map) return ['map', [...one].map(([key, held]) => [put(key), put(held)])];
      if (one instanceof Set) return ['set', [...one].map(put)];
      if (one instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(one))];
      if (ArrayBuffer.isView(one)) {
        const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
        return ['view', views.findIndex((view) => one instanceof view), toBase64(bytes)];
      }
      if (one instanceof Error) return ['error', one.name, one.message];
      if (Array.isArray(one)) return ['list', one.map(put)];
      return ['object', Object.entries(one).map(([key, held]) => [key, put(held)])];
    };
    /** @param {any} one @returns {number} */
    const put = (one) => {
      if (one === undefined) return -1;
      if (one === null) return -2;
      const before = typeof one === 'object' ? seen.get(one) : undefined;
      if (before !== undefined) return before;
      const place = nodes.push(null) - 1;
      if (typeof one === 'object') seen.set(one, place);
      nodes[place] = described(one);
      return place;
    };
    // The real algorithm first: it throws the real DataCloneError, and drops prototypes as it does.
    return JSON.stringify([put(structuredClone(value)), nodes]);
  };

  /** @param {string} text @returns {any} */
  const decode = (text) => {
    const [root, nodes] = JSON.parse(text);
    /** @type {Map<number, unknown>} */
    const made = new Map();
    /** @template T @param {number} place @param {T} value @param {(value: T) => void} fill */
    const filled = (place, value, fill) => {
      // Kept before it is filled: it may hold itself.
      made.set(place, value);
      fill(value);
      return value;
    };
    /** @param {number} place @returns {unknown} */
    const get = (place) => {
      if (place === -1) return undefined;
      if (place === -2) return null;
      if (made.has(place)) return made.get(place);
      const node = nodes[place];
      if (!Array.isArray(node)) return node;
      const [kind, a, b] = /** @type {[string, any, any]} */ (node);
      const simple = () => {
        if (kind === 'number') return Number(a);
        if (kind === 'bigint') return BigInt(a);
        if (kind === 'date') return new Date(a ?? NaN);
        if (kind === 'pattern') return new RegExp(a, b);
        if (kind === 'buffer') return fromBase64(a).buffer;
        if (kind === 'view') return a === 0 ? fromBase64(b) : new views[a](fromBase64(b).buffer);
        return new (errors.find(({ name }) => name === a) ?? Error)(b);
      };
      if (kind === 'map')
        return filled(place, new Map(), (map) =>
          a.forEach((/** @type {number[]} */ [key, held]) => map.set(get(key ?? -1), get(held ?? -1))),
        );
      if (kind === 'set')
        return filled(place, new Set(), (set) => a.forEach((/** @type {number} */ held) => set.add(get(held))));
      if (kind === 'list')
        return filled(place, /** @type {unknown[]} */ ([]), (list) =>
          a.forEach((/** @type {number} */ held) => list.push(get(held))),
        );
      if (kind === 'object')
        return filled(place, {}, (object) => {
          for (const [key, held] of a)
            // Defined, not set: `__proto__` is a name like any other to the real algorithm.
            Object.defineProperty(object, key, {
              value: get(held),
              enumerable: true,
              writable: true,
              configurable: true,
            });
        });
      return filled(place, simple(), () => undefined);
    };
    return get(root);
  };
  return { encode, decode };
}
