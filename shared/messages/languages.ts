export type Direction = 'ltr' | 'rtl';

/** Languages that are written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const rightToLeftScripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa']);

/** The direction in which a language is written, by its tag: `ar`, `fa-AF`, `pa-Arab`. */
export const direction = (language: string): Direction => {
  const [name = '', ...rest] = language.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part));
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(name) ? 'rtl' : 'ltr';
};

/** English as the United Nations writes it: 21 November 2026, and no comma before "and". */
const regional: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The tag by which dates, numbers and lists of a language are formatted. */
export const formattingTag = (language: string): string => regional[language] ?? language;
