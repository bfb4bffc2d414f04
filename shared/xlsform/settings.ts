import { IsoDate, limits } from '../model';
import { quoted } from '../source';
import { languageOf } from './languages';
import { asId, unfitAsId } from './names';
import type { Note, Place } from './places';
import type { Row, Table } from './table';
import type { Languages } from './texts';

/** What the sheet settings says of the form as a whole. */
export interface Settings {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  /** Names of the levels, lowest first; null where the form does not give them. */
  readonly levels: readonly string[] | null;
  readonly duplicates: boolean;
  readonly place: Place | null;
}

const baseName = (file: string): string =>
  file
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .trim();

const levelNames = (row: Row, note: Note): readonly string[] | null => {
  const cell = row.text('waymark::levels');
  if (cell === '') return null;
  const names = cell
    .split(/[;\n]/u)
    .map((name) => name.trim().replace(/^\d+\s*[.:)=-]?\s+/u, ''))
    .filter((name) => name !== '');
  if (names.length >= 1 && names.length <= 20) return names;
  const example = '`Initial; Developing; Established; Sustained`';
  note(
    'waymark-value',
    row.at('waymark::levels'),
    `Write the names of the levels, lowest first, such as ${example}; at most 20.`,
  );
  return null;
};

const idOf = (row: Row | null, file: string, note: Note): string => {
  const given = row?.text('form_id') ?? '';
  if (row === null || given === '') return asId(baseName(file)) || 'form';
  if (unfitAsId(given) === null) return given;
  const id = asId(given) || 'form';
  note(
    'text-changed',
    row.at('form_id'),
    `The id of a pack has no spaces and none of : # |, so the pack is called ${quoted(id)}.`,
  );
  return id;
};

const versionOf = (row: Row | null, note: Note): string => {
  const given = row?.text('version') ?? '';
  if (row === null || given === '') return '1';
  if (/^[^\s@]{1,60}$/u.test(given)) return given;
  const version = given.replace(/[\s@]+/gu, '-').slice(0, 60);
  note(
    'text-changed',
    row.at('version'),
    `A version has no spaces and no @, and at most 60 characters; it is ${quoted(version)} in the pack.`,
  );
  return version;
};

const publishedOn = (row: Row | null, note: Note): string | null => {
  const given = row?.text('waymark::publishedOn') ?? '';
  if (row === null || given === '') return null;
  const day = given.slice(0, 10);
  if (IsoDate.safeParse(day).success) return day;
  note('waymark-value', row.at('waymark::publishedOn'), `${quoted(given)} is no day; write it as 2026-03-31.`);
  return null;
};

/** Reads the one row of the sheet settings; a form without it is called after its file. */
export const readSettings = (table: Table | null, file: string, note: Note): Settings => {
  const row = table?.rows[0] ?? null;
  for (const more of table?.rows.slice(1) ?? [])
    note('row-not-taken', more.at(''), 'Settings have one row under their heads; this one is not read.');
  const publisher = row?.text('waymark::publisher') ?? '';
  if (row && publisher.length > limits.shortText)
    note('text-too-long', row.at('waymark::publisher'), `At most ${limits.shortText} characters are read here.`);
  return {
    id: idOf(row, file, note),
    title: (row?.text('form_title') ?? '') || row?.text('form_id') || baseName(file) || 'Form',
    version: versionOf(row, note),
    publisher: publisher === '' ? null : publisher,
    publishedOn: publishedOn(row, note),
    levels: row ? levelNames(row, note) : null,
    duplicates: /^(yes|true|true\(\))$/iu.test(row?.text('allow_choice_duplicates') ?? ''),
    place: row?.at('form_title') ?? null,
  };
};

/**
 * The language in which the form is written: `default_language`; else English, if any column names it; else the first language
 * that a column names; else English.
 */
export const languagesOf = (settings: Table | null, tables: readonly Table[], note: Note): Languages => {
  const tags = tables.flatMap(({ columns }) => columns.flatMap(({ language }) => language ?? []));
  const row = settings?.rows[0];
  const said = row?.text('default_language') ?? '';
  const tag = said === '' || said === 'default' ? null : languageOf(said);
  if (row && said !== '' && said !== 'default' && tag === null)
    note(
      'language-unknown',
      row.at('default_language'),
      `The language ${quoted(said)} is not known; write it with its tag in brackets, such as ${quoted('French (fr)')}.`,
    );
  const usual = tags.includes('en') ? 'en' : tags[0];
  return { source: tag ?? usual ?? 'en', several: tags.length > 0 };
};
