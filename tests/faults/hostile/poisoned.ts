import type { Issue } from '../../../shared/source';
import { payloads } from './payloads';

/** What leads to something else in the file: another value there is another file, not a hostile text. */
const leads = new Set([
  ...['format', 'id', 'version', 'pack', 'memberState', 'interview', 'institution', 'criterion', 'safeguard', 'step'],
  ...['safeguards', 'requirement', 'lead', 'item', 'roster', 'over', 'covers', 'ask', 'institutions', 'dependsOn'],
  ...['triggers', 'assistance', 'norm', 'consultation', 'contextAnswers.question'],
]);

interface Place {
  readonly path: string;
  /** The path without numbers and languages: what the field is called in the schema. */
  readonly field: string;
  readonly original: string;
  readonly put: (text: string) => void;
}

const placesIn = (value: unknown, path: string, field: string, put: (text: string) => void): Place[] => {
  if (typeof value === 'string') {
    const names = field.replaceAll('[]', '').split('.');
    const isLead = leads.has(names.at(-1)!) || leads.has(names.slice(-2).join('.'));
    return isLead ? [] : [{ path, field, original: value, put }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isItem = Array.isArray(value);
    const isLanguage = /^(en|fr)$/.test(key);
    return placesIn(
      inner,
      isItem ? `${path}[${key}]` : [path, key].filter((part) => part !== '').join('.'),
      isItem ? `${field}[]` : isLanguage ? field : [field, key].filter((part) => part !== '').join('.'),
      (text) => Object.assign(value, { [key]: text }),
    );
  });
};

export interface Poisoned {
  readonly text: string;
  /** The fields that hold a hostile text now, each once. */
  readonly fields: readonly string[];
  /** How many places hold one. */
  readonly places: number;
}

const within = (path: string, place: string): boolean =>
  place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);

/**
 * A whole file in which every text that somebody may choose is hostile: each is put, and what the reader does not take
 * there gets its own text back, until the file is one that is read without an error.
 * @param file a sound file; it is changed
 * @param start the number of the first hostile text
 */
export const poisoned = (file: object, start: number, read: (text: string) => readonly Issue[]): Poisoned => {
  const held = new Set(placesIn(file, '', '', () => undefined));
  [...held].forEach(({ put }, n) => put(payloads[(start + n) % payloads.length]!));
  for (;;) {
    const text = JSON.stringify(file);
    const errors = read(text).filter(({ severity, code }) => severity === 'error' && code !== 'more-issues');
    if (errors.length === 0)
      return { text, fields: [...new Set([...held].map(({ field }) => field))], places: held.size };
    const before = held.size;
    for (const { path } of errors)
      for (const place of held)
        if (within(path, place.path)) {
          place.put(place.original);
          held.delete(place);
        }
    if (held.size === before)
      throw new Error(
        `A hostile text breaks the file where none stands: ${errors
          .map((each) => `${each.path} ${each.message}`)
          .slice(0, 3)
          .join('; ')}`,
      );
  }
};
