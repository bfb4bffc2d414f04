import { createInstance, type i18n as I18n, type Resource } from 'i18next';
import { resources, type KeysOf, type MessageKey } from './catalogue';
import { formatDate, formatList, formatMonth, formatNumber } from './format';
import { direction, type Direction } from './languages';

/** What a text is filled with. `count` chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Speaks one language: texts by key, and days, numbers and lists as the language of those texts writes them. */
export interface Translator<Key extends string = MessageKey> {
  readonly language: string;
  readonly direction: Direction;
  readonly t: (key: Key, values?: Values) => string;
  /** A day, `YYYY-MM-DD`, in words. */
  readonly date: (iso: string) => string;
  /** Its month in as little room as the language has for it: J, F, M. */
  readonly month: (iso: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

export interface Translation<Key extends string = MessageKey> {
  /** For react-i18next: one instance with every bundled language, ready at once. */
  readonly instance: I18n;
  readonly translator: (language: string) => Translator<Key>;
}

type Namespaces = Readonly<Record<string, object>>;

const merged = (extra: Readonly<Record<string, Namespaces>>): Resource => {
  const languages = new Set([...Object.keys(resources), ...Object.keys(extra)]);
  return Object.fromEntries(
    [...languages].map((language): [string, Resource[string]] => [
      language,
      { ...resources[language], ...extra[language] },
    ]),
  );
};

/**
 * Texts bundled with the program, usable at once: nothing is fetched, and nothing depends on the machine's own language. A text
 * that a language lacks is said in English.
 * @param extraResources further namespaces by language, such as the interface's: `{ en: { interface: {...} } }`
 */
export const createTranslator = <Extra extends Namespaces = Record<never, never>>(
  extraResources: Readonly<Record<string, Extra>> = {},
): Translation<MessageKey | KeysOf<Extra>> => {
  const instance = createInstance();
  // Values are text, never markup: each writer escapes for its own format.
  void instance.init({
    resources: merged(extraResources),
    lng: 'en',
    fallbackLng: 'en',
    ns: ['domain', 'document', ...Object.keys(extraResources['en'] ?? {})],
    defaultNS: 'domain',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  // Not `getFixedT`, which takes several times as long: a document asks thousands of times.
  const say = instance.t as (key: string, options: Values) => string;
  const translator = (language: string): Translator<MessageKey | KeysOf<Extra>> => {
    const spoken = [language, language.split('-')[0]!].find((tag) => instance.hasResourceBundle(tag, 'domain')) ?? 'en';
    return {
      language,
      direction: direction(language),
      t: (key, values) => say(key, { ...values, lng: language }),
      date: (iso) => formatDate(iso, spoken),
      month: (iso) => formatMonth(iso, spoken),
      number: (value) => formatNumber(value, spoken),
      list: (items) => formatList(items, spoken),
    };
  };
  return { instance, translator };
};

/** The shared texts alone: what documents are written with. */
export const { translator } = createTranslator();
