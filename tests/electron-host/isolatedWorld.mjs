// What runs in a page before any script of its own, as text: a true isolated world for the preload, as Electron has it.
// The page's world and the preload's share the document and nothing else, and speak by events on it whose names nobody
// knows but these two.

/**
 * One end of the bridge between the two worlds, which copies, wraps functions and promises and freezes as Electron's
 * contextBridge does.
 * @param {string} outgoing name of the events that this end sends
 * @param {string} incoming name of the events that it hears
 */
export function makeEnd(outgoing, incoming) {
  // Kept from before any script of the page could put its own in their place.
  const dispatch = document.dispatchEvent.bind(document);
  const Message = CustomEvent;
  /** @type {Map<number, Function>} */
  const given = new Map();
  /** Calls of this end, and promises of the other, each numbered by the end that made them. */
  /** @type {Map<number, (outcome: any) => void>} */
  const called = new Map();
  /** @type {Map<number, (outcome: any) => void>} */
  const promised = new Map();
  let last = 0;
  /** @param {object} detail */
  const send = (detail) => dispatch(new Message(outgoing, { detail }));
  /** @param {unknown} error */
  const textOf = (error) => (error instanceof Error ? error.message : String(error));

  /** @param {any} value @returns {unknown[]} */
  const give = (value) => {
    if (typeof value === 'function') {
      given.set(++last, value);
      return ['function', last];
    }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return ['value', value];
    if (value instanceof Promise) {
      const id = ++last;
      value.then(
        (settled) => send({ kind: 'settled', id, value: give(settled) }),
        (error) => send({ kind: 'settled', id, error: textOf(error) }),
      );
      return ['promise', id];
    }
    if (value instanceof Error) return ['error', value.message];
    if (Array.isArray(value)) return ['list', value.map(give)];
    if (Object.prototype.toString.call(value) !== '[object Object]') return ['value', value];
    return ['object', Object.entries(value).map(([key, held]) => [key, give(held)])];
  };

  /** @param {any} outcome */
  const taken = (outcome) => {
    if (outcome === undefined) throw new Error('The other world is gone.');
    if ('error' in outcome) throw new Error(outcome.error);
    return take(outcome.value);
  };
  /** @param {any} message @returns {any} */
  const take = ([kind, value]) => {
    if (kind === 'function')
      return (/** @type {unknown[]} */ ...args) => {
        const id = ++last;
        /** @type {any} */
        let outcome;
        called.set(id, (answer) => (outcome = answer));
        send({ kind: 'call', id, target: value, args: args.map(give) });
        return taken(outcome);
      };
    if (kind === 'promise')
      return new Promise((resolve, reject) => {
        promised.set(value, (outcome) => {
          try {
            resolve(taken(outcome));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
    if (kind === 'error') return new Error(value);
    if (kind === 'list') return Object.freeze(value.map(take));
    if (kind === 'object')
      return Object.freeze(Object.fromEntries(value.map((/** @type {any} */ [key, held]) => [key, take(held)])));
    return value;
  };

  document.addEventListener(incoming, (event) => {
    const { kind, id, target, args, name, api, ...outcome } = /** @type {CustomEvent<any>} */ (event).detail;
    if (kind === 'exposed') {
      if (name in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
      Object.defineProperty(window, name, { value: take(api), enumerable: true });
    } else if (kind === 'call') {
      try {
        send({ kind: 'returned', id, value: give(given.get(target)?.(...args.map(take))) });
      } catch (error) {
        send({ kind: 'returned', id, error: textOf(error) });
      }
    } else {
      const waiting = kind === 'settled' ? promised : called;
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    }
  });
  return {
    /** @param {string} name @param {object} api */
    expose: (name, api) => send({ kind: 'exposed', name, api: give(api) }),
  };
}

/**
 * The preload's world: `require('electron')` as a sandboxed preload has it.
 * @param {ReturnType<typeof makeEnd>} end
 * @param {{ encode: (value: any) => string, decode: (text: string) => any }} codec
 * @param {{ toHost: string, fromHost: string }} names of the functions between this world and the host
 * @param {(require: Function, module: object, exports: object, process: object) => void} preload
 */
export function preloadSide(end, codec, names, preload) {
  const world = /** @type {any} */ (globalThis);
  const toHost = world[names.toHost];
  /** @type {Map<string, { listener: Function, once: boolean }[]>} */
  const listeners = new Map();
  /** @type {Map<number, (outcome: any) => void>} */
  const invoked = new Map();
  let last = 0;
  /** @param {object} message */
  const post = (message) => toHost(JSON.stringify(message));

  Object.defineProperty(world, names.fromHost, {
    value: (/** @type {string} */ text) => {
      const message = JSON.parse(text);
      if (message.kind === 'answer') {
        invoked.get(message.id)?.(message);
        invoked.delete(message.id);
        return;
      }
      for (const { listener, once } of [...(listeners.get(message.channel) ?? [])]) {
        if (once) ipcRenderer.off(message.channel, listener);
        listener({ sender: ipcRenderer, ports: [] }, ...codec.decode(message.args));
      }
    },
  });

  /** @param {boolean} once */
  const adding = (once) => (/** @type {string} */ channel, /** @type {Function} */ listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: async (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) => {
      const id = ++last;
      const encoded = codec.encode(args);
      const outcome = await new Promise((resolve) => {
        invoked.set(id, resolve);
        post({ kind: 'invoke', id, channel, args: encoded });
      });
      if ('error' in outcome) throw new Error(`Error invoking remote method '${channel}': ${outcome.error}`);
      return codec.decode(outcome.value);
    },
    send: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) =>
      post({ kind: 'send', channel, args: codec.encode(args) }),
    on: adding(false),
    once: adding(true),
    off: (/** @type {string} */ channel, /** @type {Function} */ listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((held) => held.listener !== listener),
      );
      return ipcRenderer;
    },
  };

  const electron = { contextBridge: { exposeInMainWorld: end.expose }, ipcRenderer };
  const require = (/** @type {string} */ name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  preload(require, {}, {}, { type: 'renderer', sandboxed: true, contextIsolated: true });
}
