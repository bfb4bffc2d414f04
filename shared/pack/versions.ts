/** The pieces of a version: runs of digits count as numbers, so that 1.10 comes after 1.9. */
const piecesOf = (version: string): readonly (string | number)[] =>
  (version.match(/\d+|[^\d.]+/gu) ?? []).map((piece) => (/^\d/.test(piece) ? Number(piece) : piece));

/**
 * The order of two versions of one pack, negative where `a` is the earlier. A word after the numbers (1.1.0-draft) stands
 * before the version without it.
 */
export const compareVersions = (a: string, b: string): number => {
  const [x, y] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [p, q] = [x[at], y[at]];
    if (p === q) continue;
    if (p === undefined) return typeof q === 'number' ? -1 : 1;
    if (q === undefined) return typeof p === 'number' ? 1 : -1;
    if (typeof p !== typeof q) return typeof p === 'number' ? 1 : -1;
    return p < q ? -1 : 1;
  }
  return 0;
};
