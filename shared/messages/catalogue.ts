import document from './en/document.json';
import domain from './en/domain.json';
import observations from './en/observations.json';

/** What both documents and screens say in English; other languages have the same keys. */
const english = { domain, document, observations };

type Catalogue = typeof english;

const translated = import.meta.glob<object>(['./*/*.json', '!./en/*.json'], { eager: true, import: 'default' });

const byLanguage = (): Readonly<Record<string, Readonly<Record<string, object>>>> => {
  const found: Record<string, Record<string, object>> = { en: english };
  for (const [path, texts] of Object.entries(translated)) {
    const [, language = '', namespace = ''] = path.split(/[/.]+/);
    (found[language] ??= {})[namespace] = texts;
  }
  return found;
};

/** The shared texts by language and namespace, as i18next takes them: English, and every language that has a folder here. */
export const resources = byLanguage();

/** A kind of institution that has a name in the catalogue. */
type KnownKind = keyof (typeof english)['document']['kind'];
export const isKnownKind = (id: string): id is KnownKind => Object.hasOwn(english.document.kind, id);

type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<Tree[Key]>}`;
}[keyof Tree & string];

/** The keys of a catalogue of namespaces: `namespace:path.to.text`, plural forms under their common name. */
export type KeysOf<Namespaces> = {
  [Namespace in keyof Namespaces & string]: `${Namespace}:${Paths<Namespaces[Namespace]>}`;
}[keyof Namespaces & string];

export type MessageKey = KeysOf<Catalogue>;
