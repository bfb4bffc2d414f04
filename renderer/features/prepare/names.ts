/** What a typed name or a pasted list holds. */
interface Names {
  readonly fresh: readonly string[];
  /** How many were there already, in the list or in the text itself. */
  readonly known: number;
  readonly tooLong: number;
}

const plain = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('und');

/** One name a line, without bullets and numbers before it; a name that is there already is not added twice. */
export const namesIn = (text: string, there: readonly string[], fits: (name: string) => boolean): Names => {
  const names = text
    .split(/[\r\n\t]+/u)
    .map((line) => line.replace(/^\s*(?:[-*•‣–]\s+|\d{1,3}[.)]\s+)/u, '').trim())
    .filter((name) => name !== '');
  const seen = new Set(there.map(plain));
  const fresh: string[] = [];
  let [known, tooLong] = [0, 0];
  for (const name of names) {
    if (!fits(name)) tooLong += 1;
    else if (seen.has(plain(name))) known += 1;
    else {
      seen.add(plain(name));
      fresh.push(name);
    }
  }
  return { fresh, known, tooLong };
};
