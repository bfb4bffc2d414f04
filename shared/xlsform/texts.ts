import { limits } from '../model';
import type { LocalText } from '../model';
import { quoted } from '../source';
import type { Note } from './places';
import type { Row } from './table';

/** The languages of a form: the one it is written in, and whether any column names a language. */
export interface Languages {
  readonly source: string;
  readonly several: boolean;
}

const tags = /<\/?(?:span|b|i|u|em|strong|font|br|p|div|small|big|sup|sub|h[1-6]|a|ul|ol|li|center)\b[^<>]*>/giu;
const emphasis = /(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/gu;
const heading = /^#{1,6} +/gmu;
const reference = /\$\{([^${}]{1,200})\}/gu;

/** A label as a pack holds it: without styling, and with the name of an answer in square brackets where the form shows the answer. */
const plainText = (text: string, place: Row['at'] extends (key: string) => infer P ? P : never, note: Note): string => {
  const bare = text.replace(tags, ' ').replace(emphasis, '$2').replace(heading, '').replace(/ {2,}/g, ' ').trim();
  if (bare !== text.replace(/ {2,}/g, ' ').trim())
    note(
      'text-changed',
      place,
      'The styling of this text (bold, colour, headings) is left out; packs hold plain text.',
    );
  const [shown] = reference.exec(bare) ?? [];
  reference.lastIndex = 0;
  if (shown === undefined) return bare;
  note(
    'text-changed',
    place,
    `The form puts an answer into this text (${quoted(shown)}); a pack cannot, so its name stands there in square brackets. Reword it.`,
  );
  return bare.replace(reference, (_found, name: string) => `[${name.trim()}]`);
};

/**
 * The text of one key of a row: one text where only the form's own language has it, else one by language. Null where nothing
 * is written; a translation without its source is an error, because a pack falls back to the source language.
 */
export const localText = (row: Row, key: string, languages: Languages, note: Note): LocalText | null => {
  const cells = row.texts(key);
  if (cells.length === 0) return null;
  const map = new Map<string, string>();
  for (const { language, text, place } of [...cells].sort(
    (a, b) => Number(a.language === null) - Number(b.language === null),
  )) {
    const tag = language ?? languages.source;
    const plain = plainText(text, place, note);
    if (plain === '') continue;
    if (plain.length > limits.longText) {
      note('text-too-long', place, `This text has ${plain.length} characters; at most ${limits.longText} are read.`);
      continue;
    }
    if (!map.has(tag)) map.set(tag, plain);
    else if (map.get(tag) !== plain)
      note(
        'cell-not-taken',
        place,
        `The same text stands in another column for ${quoted(tag)} already; that one is taken.`,
      );
  }
  const source = map.get(languages.source);
  if (source === undefined) {
    if (map.size === 0) return null;
    const message = `This text is missing in ${quoted(languages.source)}, the language of the form; write it, or set default_language in the sheet settings.`;
    note('label-missing', cells[0]!.place, message);
    return null;
  }
  if (map.size === 1) return source;
  return Object.fromEntries([[languages.source, source], ...[...map].filter(([tag]) => tag !== languages.source)]);
};

/** Texts one below the other, in each language that any of them has. */
export const joined = (parts: readonly (LocalText | null)[], source: string, between = '\n'): LocalText | null => {
  const given = parts.filter((part) => part !== null);
  if (given.length < 2) return given[0] ?? null;
  const inLanguage = (language: string): string =>
    given.map((part) => (typeof part === 'string' ? part : (part[language] ?? part[source]!))).join(between);
  const others = new Set(given.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part))));
  if (others.size === 0) return inLanguage(source);
  return Object.fromEntries([...new Set([source, ...others])].map((language) => [language, inLanguage(language)]));
};

/** The text in the language of the form. */
export const inSource = (text: LocalText, source: string): string => (typeof text === 'string' ? text : text[source]!);
