import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages, pseudoCatalogue, pseudoLanguages } from '../../shared/messages';
import { english } from './catalogue';
import { chooseLanguage, chosenLanguage, spokenLanguage } from './chosenLanguage';
import { doorWords } from './doorWords';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof english;
  }
}

// Loaded when the language is chosen: nobody waits for the words of the other five.
const translated = import.meta.glob<object>(
  [
    './*/*.json',
    '!./en/*.json',
    '!./*/door.json',
    '../../shared/messages/*/domain.json',
    '!../../shared/messages/en/*.json',
  ],
  { import: 'default' },
);

const filesOf = (tag: string): [string, () => Promise<object>][] =>
  Object.entries(translated).filter(([path]) => path.includes(`/${tag}/`));

/** The languages that the interface speaks. */
export const offered: readonly Language[] = languages.filter(({ tag }) => tag === 'en' || filesOf(tag).length > 0);

const wordsOf = async (tag: string): Promise<Resource[string]> => {
  const pseudo = pseudoLanguages.find((known) => known === tag);
  if (pseudo) return pseudoCatalogue(english, pseudo);
  const read = filesOf(tag).map(async ([path, load]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? '', await load()]);
  return { ...Object.fromEntries(await Promise.all(read)), door: doorWords[tag] } as Resource[string];
};

/** What was chosen before, or else the first of the browser's languages that is offered. Pseudo-languages are only kept. */
const proposed = (): string => {
  const choices = offered.map(({ tag }) => tag);
  const chosen = chosenLanguage();
  if (chosen !== null && [...choices, ...pseudoLanguages].includes(chosen)) return chosen;
  return spokenLanguage(choices);
};

const learn = async (tag: string): Promise<void> => {
  if (i18next.hasResourceBundle(tag, 'shell')) return;
  for (const [namespace, words] of Object.entries(await wordsOf(tag)))
    i18next.addResourceBundle(tag, namespace, words, true, true);
};

/** Speaks another language from now on, everywhere at once, and at the next start. */
export const speak = async (tag: string): Promise<void> => {
  await learn(tag);
  chooseLanguage(tag);
  await i18next.changeLanguage(tag);
};

/** Makes the catalogue ready before the first screen: the words are part of the application, never fetched from elsewhere. */
export const startMessages = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: { en: english },
    // React escapes what it shows; escaping twice would print entities.
    interpolation: { escapeValue: false },
  });
  const tag = proposed();
  await learn(tag);
  await i18next.changeLanguage(tag);
};
