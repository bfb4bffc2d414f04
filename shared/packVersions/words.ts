/** A piece of a text that was changed: in both versions, or only in the one that is shown. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Words, the spaces between them, and everything else sign by sign; scripts without spaces go sign by sign too. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}’'-]+|./gu) ??
  [];

/** Beyond this a comparison word by word takes longer than it helps. */
const mostCells = 1_000_000;

const joined = (pieces: readonly string[], kept: ReadonlySet<number>): Piece[] => {
  const out: { text: string; changed: boolean }[] = [];
  pieces.forEach((text, at) => {
    const changed = !kept.has(at);
    const last = out.at(-1);
    if (last?.changed === changed) last.text += text;
    else out.push({ text, changed });
  });
  return out;
};

/** Both versions of a text, each with the words marked that the other does not have there (longest common subsequence). */
export const changedWords = (before: string, after: string): readonly [readonly Piece[], readonly Piece[]] => {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  if (a.length * b.length > mostCells) return [[{ text: before, changed: true }], [{ text: after, changed: true }]];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return [joined(a, inA), joined(b, inB)];
};
