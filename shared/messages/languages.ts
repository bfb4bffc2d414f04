export type Direction = 'ltr' | 'rtl';

/** A language by its tag, and by the name that its own readers know it by. */
export interface Language {
  readonly tag: string;
  readonly name: string;
}

/**
 * The languages that Waymark is prepared for: the six of the United Nations, in the order of their own names. One is offered
 * as soon as it has a catalogue (`messages/<tag>/`); adding it there is all that it takes.
 */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ru', name: 'Русский' },
  { tag: 'ar', name: 'العربية' },
  { tag: 'zh', name: '中文' },
];

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
