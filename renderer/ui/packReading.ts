import { useTranslation } from 'react-i18next';
import { type LocalText, type Pack, type Reading, readingOf, sourceLanguage } from '../../shared/model';
import { pairsOf, textState } from '../../shared/translation';
import { usePackInUse } from '../session';

/** How a text of the pack reads to whoever reads the screen. */
export interface PackReading extends Reading {
  /** The translation was made from another text than stands in the pack now. */
  readonly older: boolean;
}

type Pairs = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Taken apart once a pack: thousands of texts ask for it. */
const read = new WeakMap<Pack, Pairs>();

const pairsOfPack = (pack: Pack): Pairs => {
  const known = read.get(pack);
  if (known) return known;
  const pairs = new Map(
    Object.entries(pack.translations ?? {}).map(([tag, record]) => [tag, pairsOf(record)] as const),
  );
  read.set(pack, pairs);
  return pairs;
};

export const usePackReading = (given?: Pack): ((text: LocalText) => PackReading) => {
  const { i18n } = useTranslation();
  const inUse = usePackInUse();
  const pack = given ?? inUse;
  const { language } = i18n;
  if (pack === null) return (text) => ({ ...readingOf(text, language), older: false });
  const source = sourceLanguage(pack);
  const pairs = pairsOfPack(pack).get(language) ?? null;
  return (text) => ({
    ...readingOf(text, language, source),
    older: pairs !== null && textState(text, language, source, pairs) === 'outdated',
  });
};
