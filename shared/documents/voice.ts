import { readingOf, sourceLanguage, type LocalText, type Pack } from '../model';
import { isKnownKind, translator, type Direction, type MessageKey, type Values } from '../messages';
import { inLanguage, isIsolated, isolated, onOneLine, printable } from './printable';
import { runsAgainst } from './script';

/** How a document speaks: the texts of the catalogue, of the pack and of people, in one language, safe for every format. */
export interface Voice {
  readonly language: string;
  readonly direction: Direction;
  /** A text of the catalogue; values of the other direction are set apart, so that a name does not turn the sentence around. */
  readonly say: (key: MessageKey, values?: Values) => string;
  /** A text that a person wrote in this consultation, or an id. */
  readonly text: (text: string) => string;
  /** The same on one line. */
  readonly line: (text: string) => string;
  /** A text of the pack; one that it does not have in this language stands in its own, and says so to the writers. */
  readonly pack: (text: LocalText) => string;
  readonly packLine: (text: LocalText) => string;
  /** The texts of the pack that were said so far and are in another language, each with that language. */
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly date: (iso: string) => string;
  /** The month of a day as one or two letters, for the head of a timeline. */
  readonly month: (iso: string) => string;
  /** Its quarter: "Q3". */
  readonly quarter: (iso: string) => string;
  /** The name of a kind of institution; one that the catalogue does not know, in the words of its id. */
  readonly kind: (id: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export const voiceIn = (language: string, pack: Pick<Pack, 'title' | 'translations'>): Voice => {
  const source = sourceLanguage(pack);
  const elsewhere = new Map<string, string>();
  const packText = (text: LocalText, made: (text: string) => string): string => {
    const { text: words, language: own, fellBack } = readingOf(text, language, source);
    if (!fellBack) return made(words);
    elsewhere.set(words, own);
    return inLanguage(made(words), own);
  };
  const { t, direction, date, month, number, list } = translator(language);
  const apart = (value: string): string =>
    !isIsolated(value) && runsAgainst(value, direction) ? isolated(value) : value;
  return {
    language,
    direction,
    say: (key, values = {}) =>
      t(
        key,
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]),
        ),
      ),
    text: printable,
    line: onOneLine,
    pack: (text) => packText(text, printable),
    packLine: (text) => packText(text, onOneLine),
    elsewhere,
    date,
    month,
    quarter: (iso) => t('document:quarter', { number: Math.ceil(Number(iso.slice(5, 7)) / 3) }),
    kind: (id) => {
      if (isKnownKind(id)) return t(`document:kind.${id}`);
      const words = onOneLine(id).replaceAll('-', ' ');
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    number,
    list: (items) => list(items.map(apart)),
  };
};
