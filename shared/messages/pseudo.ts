import { direction } from './languages';

/** The made-up languages in which nothing that is not in a catalogue can hide; for tests, never offered to anybody. */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

interface Tree {
  readonly [key: string]: string | Tree;
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const accented = [...'áƀçđéƒğĥíĵķĺɱñóþɋŕšťúṽŵẋýž'];
// Letters of the Arabic script, so that a run from right to left has strong characters of that direction, and their shaping.
const arabic = [...'ابسدهفجحيجكلمنوبقرستوفوخيز'];
const capitals = [...'ÁƁÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŠŤÚṼŴẊÝŽ'];

const written = (letter: string, rightToLeft: boolean): string => {
  const at = latin.indexOf(letter.toLowerCase());
  if (at < 0) return letter;
  if (rightToLeft) return arabic[at]!;
  return (letter === letter.toLowerCase() ? accented : capitals)[at]!;
};

/** What is filled in, or taken from another text, stays as it is. */
const places = /(\{\{.*?\}\}|\$t\(.*?\))/;

/**
 * A text of the English catalogue in a made-up language: every letter changed, vowels doubled as translations are longer, and
 * the whole in brackets that show where it is cut. Places to be filled stay.
 */
export const pseudo = (text: string, language: PseudoLanguage): string => {
  const rightToLeft = direction(language) === 'rtl';
  const said = text
    .split(places)
    .map((part) =>
      places.test(part)
        ? part
        : [...part.replace(/[aeiou]/gi, '$&$&')].map((letter) => written(letter, rightToLeft)).join(''),
    )
    .join('');
  return `⟦${said}⟧`;
};

/** An English catalogue in a made-up language, with all the plural forms that its grammar has. */
export const pseudoCatalogue = (english: Tree, language: PseudoLanguage): Tree => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    Object.entries(english).flatMap(([key, value]): [string, string | Tree][] => {
      if (typeof value !== 'string') return [[key, pseudoCatalogue(value, language)]];
      const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
      if (stem === undefined) return [[key, pseudo(value, language)]];
      if (form === 'one') return forms.includes('one') ? [[key, pseudo(value, language)]] : [];
      // A text of its own for none is known to every language.
      const others = forms.filter((known) => known !== 'one' && !(known === 'zero' && `${stem}_zero` in english));
      return others.map((known) => [`${stem}_${known}`, pseudo(value, language)]);
    }),
  );
};
