/** Edits (insert, delete, replace, swap neighbours) from `a` to `b`; `most + 1` when there are more than `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, twoAbove[j - 2]! + 1);
      row.push(best);
    }
    [twoAbove, above] = [above, row];
  }
  return above[b.length]!;
};

const nearest = (word: string, known: Iterable<string>): string | null => {
  const most = Math.min(3, Math.floor(word.length / 3));
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const found = distance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (found <= most && (best === null || found < best.distance)) best = { word: candidate, distance: found };
  }
  return best?.word ?? null;
};

const longestWord = 120;
const mostComparisons = 200_000;

/**
 * Finds the known word that a misspelt one was probably meant to be, or null. Stops looking after 200,000 comparisons:
 * a file in which everything is misspelt is not helped by guesses.
 */
export const suggester = (known: readonly string[]): ((word: string) => string | null) => {
  const before = new Map<string, string | null>();
  let comparisons = 0;
  return (word) => {
    const found = before.get(word);
    if (found !== undefined) return found;
    if (word.length > longestWord || comparisons > mostComparisons) return null;
    comparisons += known.length;
    const answer = nearest(word, known);
    before.set(word, answer);
    return answer;
  };
};
