import { didYouMean, quoted, suggester } from '../source';
import type { Issue, Path } from '../source';
import { cellPath } from '../workbook';
import type { Cell, Sheet } from '../workbook';
import { listOf } from './cells';
import type { PackWorkbookCode } from './codes';
import { tables } from './tables';
import type { Field, Table, TableKey } from './tables';

/** A cell of the workbook, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Values = Record<string, unknown>;

/** One row that has something in it: its values by the paths of its fields, and where each of them stands. */
export interface Row {
  readonly values: Values;
  readonly place: Place;
  readonly places: readonly { readonly path: Path; readonly place: Place }[];
}
export type Rows = Readonly<Record<TableKey, readonly Row[]>>;

export const placeIssue = (file: string, code: PackWorkbookCode, place: Place, message: string): Issue => ({
  severity: 'error',
  code,
  file,
  line: place.row + 1,
  path: cellPath(place.sheet, place.row, place.column),
  message,
});

interface Column {
  readonly at: number;
  readonly field: Field;
  readonly language: string | null;
}

type Refuse = (code: PackWorkbookCode, row: number, column: number, message: string) => void;

const isByLanguage = ({ kind }: Field): boolean => kind === 'local' || kind === 'numberOrLocal';

const columnsOf = (table: Table, sheet: Sheet, refuse: Refuse): Column[] => {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const suggest = suggester(table.fields.map(({ head }) => head));
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, at) => at).flatMap((at): Column[] => {
    const head = String(sheet.rows[0]?.[at] ?? '').trim();
    if (head === '') {
      const row = sheet.rows.findIndex((cells) => (cells[at] ?? null) !== null);
      if (row > 0)
        refuse(
          'column-unknown',
          row,
          at,
          'This column has cells and no head in the first row; give it one, or empty it.',
        );
      return [];
    }
    const [, name = head, language = null] = /^(.*?) \(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)$/.exec(head) ?? [];
    const field = table.fields.find((one) => one.head === name && (language === null || isByLanguage(one)));
    if (!field)
      refuse('column-unknown', 0, at, `${quoted(head)} is no column of this sheet.${didYouMean(suggest(name))}`);
    else if (seen.has(head)) refuse('column-twice', 0, at, `The column ${quoted(head)} is there twice; take one out.`);
    else {
      seen.add(head);
      return [{ at, field, language }];
    }
    return [];
  });
};

const numberOf = (cell: Cell): Cell => {
  const plain = typeof cell === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*$/.exec(cell)?.[1] : undefined;
  return plain === undefined ? cell : Number(plain);
};

const setIn = (values: Values, path: readonly string[], value: unknown): void => {
  let at = values;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Values;
  at[path.at(-1)!] = value;
};

const valueIn = (values: Values, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], values);

const rowOf = (cells: readonly Cell[], columns: readonly Column[], place: Place, refuse: Refuse): Row => {
  const values: Values = {};
  const places: { path: Path; place: Place }[] = [];
  for (const { at, field, language } of columns) {
    const cell = cells[at] ?? null;
    if (cell === null) continue;
    const before = valueIn(values, field.path);
    const here = { ...place, column: at };
    places.push({ path: language === null ? field.path : [...field.path, language], place: here });
    if (before === undefined) places.push({ path: field.path, place: here });
    if (language !== null && before !== undefined && (typeof before !== 'object' || before === null))
      refuse(
        'text-twice',
        place.row,
        at,
        `This text also stands in the column ${quoted(field.head)} without a language; keep one.`,
      );
    else if (language !== null)
      setIn(values, field.path, { ...(before as Values | undefined), [language]: String(cell) });
    else if (field.kind === 'number') setIn(values, field.path, numberOf(cell));
    else if (field.kind === 'numberOrLocal') setIn(values, field.path, cell);
    else if (field.kind === 'list') setIn(values, field.path, listOf(cell));
    else if (field.kind === 'json')
      try {
        setIn(values, field.path, JSON.parse(String(cell)));
      } catch {
        refuse(
          'not-json',
          place.row,
          at,
          `${quoted(String(cell))} is not JSON; take it out, a status answer needs no rule.`,
        );
      }
    else setIn(values, field.path, String(cell));
  }
  return { values, place, places };
};

/** Without these there is no pack; of the others, a pack that has none of a kind needs no sheet. */
const needed: readonly TableKey[] = ['pack', 'levels', 'requirements', 'sources', 'criteria'];

/** The rows of every sheet of a pack's workbook; what is none of them is named, so that nothing is left out in silence. */
export const rowsOf = (sheets: readonly Sheet[], file: string): { readonly rows: Rows; readonly issues: Issue[] } => {
  const issues: Issue[] = [];
  const names: string[] = Object.values(tables).map(({ name }) => name);
  const suggest = suggester(names);
  for (const { name } of sheets)
    if (!names.includes(name))
      issues.push(
        placeIssue(
          file,
          'sheet-unknown',
          { sheet: name, row: 0, column: 0 },
          `${quoted(name)} is no sheet of a pack.${didYouMean(suggest(name))} Take it out, or give it its name back.`,
        ),
      );
  const rows = Object.fromEntries(
    (Object.entries(tables) as [TableKey, Table][]).map(([key, table]) => {
      const sheet = sheets.find(({ name }) => name === table.name);
      if (!sheet) {
        if (needed.includes(key))
          issues.push(
            placeIssue(
              file,
              'sheet-missing',
              { sheet: table.name, row: 0, column: 0 },
              `The sheet ${quoted(table.name)} is missing.`,
            ),
          );
        return [key, []];
      }
      const refuse: Refuse = (code, row, column, message) =>
        void issues.push(placeIssue(file, code, { sheet: sheet.name, row, column }, message));
      const columns = columnsOf(table, sheet, refuse);
      const first = columns[0]?.at ?? 0;
      return [
        key,
        sheet.rows.flatMap((cells, row) =>
          row === 0 || cells.every((cell) => cell === null)
            ? []
            : [rowOf(cells, columns, { sheet: sheet.name, row, column: first }, refuse)],
        ),
      ];
    }),
  ) as unknown as Rows;
  return { rows, issues };
};
