import { type LocalText, type Pack, type Reading, readingOf, sourceLanguage, wordsIn } from '../../shared/model';
import { pairsOf, textState, textsOf } from '../../shared/translation';

/** How a text of the pack reads to whoever reads the screen. */
export interface PackReading extends Reading {
  /** The translation was made from another text than stands in the pack now. */
  readonly older: boolean;
}

type Pairs = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Taken apart once a pack: thousands of texts ask for it. */
const read = new WeakMap<Pack, Pairs>();
const own = new WeakMap<Pack, ReadonlySet<string>>();

const pairsOfPack = (pack: Pack): Pairs => {
  const known = read.get(pack);
  if (known) return known;
  const pairs = new Map(
    Object.entries(pack.translations ?? {}).map(([tag, record]) => [tag, pairsOf(record)] as const),
  );
  read.set(pack, pairs);
  return pairs;
};

/** Whether the pack's own record speaks of a text: texts of the general checklist and of the rules are none of its. */
const isOfPack = (pack: Pack, text: LocalText, source: string): boolean => {
  const known = own.get(pack) ?? new Set(textsOf(pack).map((one) => wordsIn(one.text, source, source) ?? ''));
  own.set(pack, known);
  return known.has(wordsIn(text, source, source) ?? '');
};

/** How texts read in a language where this pack is open; null: where none is. */
export const packTextReader = (pack: Pack | null, language: string): ((text: LocalText) => PackReading) => {
  if (pack === null) return (text) => ({ ...readingOf(text, language), older: false });
  const source = sourceLanguage(pack);
  const pairs = pairsOfPack(pack).get(language) ?? null;
  return (text) => ({
    ...readingOf(text, language, source),
    older: pairs !== null && textState(text, language, source, pairs) === 'outdated' && isOfPack(pack, text, source),
  });
};
