/** What can be found, in the order in which its groups are shown. */
export const kinds = [
  'command',
  'consultation',
  'requirement',
  'criterion',
  'institution',
  'interview',
  'note',
  'determination',
  'evidence',
  'safeguard',
  'norm',
  'intervention',
  'step',
] as const;
export type Kind = (typeof kinds)[number];

/** Something that can be found. What is searched is its title and what is said about it. */
export interface Entry {
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  /** The quiet second line: an id, a provider, who said it. */
  readonly about?: string;
  /** Words that find it although they are not shown. */
  readonly also?: string;
}

interface Folded<E extends Entry> {
  readonly entry: E;
  readonly title: string;
  readonly about: string;
  readonly text: string;
}

export type Index<E extends Entry> = readonly Folded<E>[];

export interface Group<E extends Entry> {
  readonly kind: Kind;
  readonly found: readonly E[];
  /** How many were found beyond those that are shown. */
  readonly more: number;
}

/** Without case and accents, so that "état" is found by "etat". */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Prepares entries to be searched; done once, when the search is first used. */
export const indexOf = <E extends Entry>(entries: readonly E[]): Index<E> =>
  entries.map((entry) => {
    const title = fold(entry.title);
    const about = fold(entry.about ?? '');
    return { entry, title, about, text: `${title}\n${about}\n${fold(entry.also ?? '')}` };
  });

const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

interface Query {
  readonly words: readonly string[];
  readonly whole: string;
  /** The first word as it stands where a word begins. */
  readonly begun: string;
}

const queryOf = (text: string): Query => {
  const words = wordsOf(text);
  return { words, whole: words.join(' '), begun: ` ${words[0] ?? ''}` };
};

const inTitle = ({ title }: Folded<Entry>, { words }: Query): boolean => words.every((word) => title.includes(word));

type Rank = (folded: Folded<Entry>, query: Query) => boolean;

/** How well an entry answers, the best first: an id that was typed whole, a beginning, a word's beginning, anywhere. */
const ranks: readonly Rank[] = [
  ({ about, title }, { whole }) => about === whole || title === whole,
  ({ about, title }, { whole }) => about.startsWith(whole) || title.startsWith(whole),
  (folded, query) => folded.title.includes(query.begun) && inTitle(folded, query),
  inTitle,
  ({ text }, { whole }) => text.includes(whole),
  () => true,
];

/** Before anything is typed all stand alike. */
const alike: readonly Rank[] = [() => true];

/** What was found of one kind: all are counted, and of each rank no more are kept than are shown. */
class Hits<E extends Entry> {
  count = 0;
  private readonly kept: E[][];
  /** From this rank on nothing is shown any more: a common word is in thousands of notes, and few of them need be ranked. */
  private end: number;

  constructor(
    private readonly ranks: readonly Rank[],
    private readonly most: number,
  ) {
    this.kept = ranks.map(() => []);
    this.end = ranks.length;
  }

  take(folded: Folded<E>, query: Query): void {
    this.count += 1;
    for (let rank = 0; rank < this.end; rank += 1) {
      if (!this.ranks[rank]!(folded, query)) continue;
      const size = this.kept[rank]!.push(folded.entry);
      if (size >= this.most) this.end = rank;
      return;
    }
  }

  best(): E[] {
    return this.kept.flat().slice(0, this.most);
  }
}

/**
 * Everything that holds all the words of `query`, best first within each group. Without a word, what is shown before
 * anything is typed: the kinds named in `offered`.
 */
export const search = <E extends Entry>(
  index: Index<E>,
  query: string,
  most: number,
  offered: readonly Kind[],
): readonly Group<E>[] => {
  const asked = queryOf(query);
  const { words } = asked;
  const hits = new Map<Kind, Hits<E>>();
  for (const folded of index) {
    const { kind } = folded.entry;
    if (words.length === 0 ? !offered.includes(kind) : !words.every((word) => folded.text.includes(word))) continue;
    let group = hits.get(kind);
    if (!group) hits.set(kind, (group = words.length === 0 ? new Hits(alike, Infinity) : new Hits(ranks, most)));
    group.take(folded, asked);
  }
  return kinds.flatMap((kind) => {
    const group = hits.get(kind);
    if (!group) return [];
    const found = group.best();
    return [{ kind, found, more: group.count - found.length }];
  });
};

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in pieces, those that the query found marked; a long text begins shortly before the first of them. */
export const piecesOf = (text: string, query: string, most = 160): readonly Piece[] => {
  const signs = [...text.replace(/\s+/g, ' ')];
  const folded = signs.map(fold);
  // The place of each folded character among the signs: a sign may fold to none or to several.
  const places = folded.flatMap((part, at) => Array.from(part, () => at));
  const flat = folded.join('');
  const marked = new Set<number>();
  for (const word of wordsOf(query))
    for (let at = flat.indexOf(word); at >= 0; at = flat.indexOf(word, at + word.length))
      for (let within = at; within < at + word.length; within++) marked.add(places[within]!);
  const first = marked.size === 0 ? 0 : Math.min(...marked);
  const from = signs.length <= most || first < most / 2 ? 0 : first - 30;
  const to = Math.min(signs.length, from + most);
  const pieces: { text: string; marked: boolean }[] = [];
  if (from > 0) pieces.push({ text: '…', marked: false });
  for (let at = from; at < to; at++) {
    const last = pieces.at(-1);
    if (last?.marked === marked.has(at)) last.text += signs[at];
    else pieces.push({ text: signs[at]!, marked: marked.has(at) });
  }
  if (to < signs.length) pieces.push({ text: '…', marked: false });
  return pieces;
};
