const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/**
 * Compares by code point, as design 6 sorts ids. JavaScript's own `<` compares UTF-16 units and would put a character beyond
 * U+FFFF before U+E000–U+FFFF, where other implementations do not.
 */
export const byCodePoint = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    if (isSurrogate(x) !== isSurrogate(y)) return isSurrogate(x) ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
};

const pieces = (name: string): readonly string[] => name.normalize('NFKC').toLowerCase().split(/(\d+)/u);

/**
 * The order of names as people look for them: capital or small, and Post 2 before Post 10. By code point and never by a locale, so
 * that it is the same on every machine; equal names by id.
 */
export const byName = (
  a: { readonly id: string; readonly name: string },
  b: { readonly id: string; readonly name: string },
): number => {
  const [one, other] = [pieces(a.name), pieces(b.name)];
  for (let i = 0; i < Math.min(one.length, other.length); i += 1) {
    const [x, y] = [one[i]!, other[i]!];
    const found = i % 2 === 1 && x !== y ? Number(x) - Number(y) || byCodePoint(x, y) : byCodePoint(x, y);
    if (found !== 0) return found;
  }
  return one.length - other.length || byCodePoint(a.id, b.id);
};
