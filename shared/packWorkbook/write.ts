import type { Pack } from '../model';
import { languagesOf } from '../translation';
import { writeWorkbook } from '../workbook';
import type { Cell, WrittenColumn, WrittenSheet } from '../workbook';
import { headOf, listCell } from './cells';
import { entriesOf } from './entries';
import type { Entry } from './entries';
import { tables } from './tables';
import type { Field, Table, TableKey } from './tables';

interface Column extends WrittenColumn {
  readonly field: Field;
  /** Null for values that are the same in every language, and for texts of packs in one language. */
  readonly language: string | null;
}

const valueIn = (entry: Entry, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined),
    entry,
  );

const isByLanguage = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null;

/** Texts have a column for each language that the pack has, and one without where some are the same in all. */
const columnsOf = (field: Field, entries: readonly Entry[], languages: readonly string[]): Column[] => {
  const { head, note, width, choices } = field;
  const column = (language: string | null): Column => ({
    heading: headOf(head, language),
    note: language === null ? note : `${note} In this language: ${language}.`,
    width,
    ...(choices === undefined ? {} : { choices }),
    field,
    language,
  });
  if (field.kind !== 'local' && field.kind !== 'numberOrLocal') return [column(null)];
  const values = entries.map((entry) => valueIn(entry, field.path)).filter((value) => value !== undefined);
  const used = new Set(values.flatMap((value) => (isByLanguage(value) ? Object.keys(value) : [])));
  const all = [...new Set([...languages.filter((language) => used.has(language)), ...used])];
  const plain = field.kind === 'numberOrLocal' || all.length === 0 || values.some((value) => !isByLanguage(value));
  return [...(plain ? [column(null)] : []), ...all.map(column)];
};

const cellOf = (entry: Entry, { field, language }: Column): Cell => {
  const value = valueIn(entry, field.path);
  if (value === undefined) return null;
  if (language !== null) return isByLanguage(value) && Object.hasOwn(value, language) ? value[language]! : null;
  if (field.kind === 'list') return listCell(value as readonly string[]);
  if (field.kind === 'json') return JSON.stringify(value);
  return isByLanguage(value) ? null : (value as Cell);
};

const sheetOf = (table: Table, entries: readonly Entry[], languages: readonly string[]): WrittenSheet => {
  const columns = table.fields.flatMap((field) => columnsOf(field, entries, languages));
  return {
    name: table.name,
    columns,
    rows: entries.map((entry) => columns.map((column) => cellOf(entry, column))),
    frozen: table.frozen ?? 0,
  };
};

/** A whole pack as an XLSX workbook, one sheet for each kind of thing. Comments of the YAML file are not part of it. */
export const writePackWorkbook = (pack: Pack): Uint8Array => {
  const entries = entriesOf(pack);
  const languages = languagesOf(pack);
  return writeWorkbook((Object.keys(tables) as TableKey[]).map((key) => sheetOf(tables[key], entries[key], languages)));
};
