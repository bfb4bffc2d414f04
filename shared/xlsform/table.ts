import { didYouMean, quoted, suggester } from '../source';
import type { Cell, Sheet } from '../workbook';
import { headOf, knownHeads } from './heads';
import type { SheetKind } from './heads';
import { languageOf } from './languages';
import type { Note, Place } from './places';

export interface Column {
  readonly index: number;
  readonly key: string;
  /** The tag of its language; null where the head names none. */
  readonly language: string | null;
  /** The head as it is written. */
  readonly head: string;
}

/** One row as texts. `at` gives the place of one of its cells: the row's first filled cell where the column is not there. */
export interface Row {
  readonly index: number;
  readonly text: (key: string) => string;
  readonly at: (key: string) => Place;
  /** Every filled cell of a key, by language. */
  readonly texts: (
    key: string,
  ) => readonly { readonly language: string | null; readonly text: string; readonly place: Place }[];
}

/** A sheet with its heads read. Rows without any text are left out. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly has: (key: string) => boolean;
  readonly head: (key: string) => Place;
  /** Columns that no key is known for, and that have text in some row. */
  readonly others: readonly { readonly head: string; readonly place: Place; readonly ofWaymark: boolean }[];
}

// What no spreadsheet shows and no YAML file holds; tabs and line ends stay.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}\ufeff\ufffe\uffff]/gu;

/** A cell as text: line ends as `\n`, nothing around it, nothing that cannot be written. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  return cell
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwritable, '')
    .trim();
};

const keyOf = (key: string, language: string | null): string => `${key}|${language ?? ''}`;

const readHeads = (sheet: Sheet, kind: SheetKind, note: Note) => {
  const heads = (sheet.rows[0] ?? []).map(cellText);
  const doubled = heads.some((head) => head.includes('::'));
  const suggest = suggester(knownHeads(kind));
  const columns: Column[] = [];
  const others: { index: number; head: string; ofWaymark: boolean }[] = [];
  const seen = new Map<string, string>();
  for (const [index, head] of heads.entries()) {
    if (head === '') continue;
    const place = { sheet: sheet.name, row: 0, column: index };
    const { key, language, ofWaymark } = headOf(head, kind, doubled);
    if (key === null) {
      others.push({ index, head, ofWaymark });
      if (ofWaymark)
        note('waymark-value', place, `${quoted(head)} is no column that Waymark knows.${didYouMean(suggest(head))}`);
      continue;
    }
    const tag = language === null ? null : languageOf(language);
    if (language !== null && tag === null) {
      const example = `${key}::${language} (xx)`;
      const message = `The language of ${quoted(head)} is not known; write its tag in brackets behind it, such as ${quoted(example)}.`;
      note('language-unknown', place, message);
      continue;
    }
    const before = seen.get(keyOf(key, tag));
    if (before !== undefined)
      note('column-twice', place, `${quoted(head)} means the same as ${quoted(before)}; keep one of the two columns.`);
    else columns.push({ index, key, language: tag, head });
    seen.set(keyOf(key, tag), head);
  }
  return { columns, others };
};

/** Cells beyond the last head, or under an empty one: nobody can say what they mean. */
const reportHeadless = (sheet: Sheet, heads: readonly string[], note: Note): void => {
  const reported = new Set<number>();
  for (const [row, cells] of sheet.rows.entries()) {
    if (row === 0) continue;
    for (const [column, cell] of cells.entries()) {
      if ((heads[column] ?? '') !== '' || reported.has(column) || cellText(cell) === '') continue;
      reported.add(column);
      note(
        'column-not-taken',
        { sheet: sheet.name, row, column },
        'This column has no head, so nothing in it is taken over; give it a head in row 1, or clear it.',
      );
    }
  }
};

/** Reads the heads of a sheet as pyxform does, and its rows by them. */
export const readTable = (sheet: Sheet, kind: SheetKind, note: Note): Table => {
  const { columns, others } = readHeads(sheet, kind, note);
  reportHeadless(sheet, (sheet.rows[0] ?? []).map(cellText), note);
  const byKey = new Map<string, Column[]>();
  for (const column of columns) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column]);
  const placeOf = (row: number, column: number): Place => ({ sheet: sheet.name, row, column });

  const rowOf = (cells: readonly string[], index: number): Row => {
    const texts: Row['texts'] = (key) =>
      (byKey.get(key) ?? []).flatMap(({ index: column, language }) => {
        const text = cells[column] ?? '';
        return text === '' ? [] : [{ language, text, place: placeOf(index, column) }];
      });
    const filled = Math.max(
      0,
      cells.findIndex((cell) => cell !== ''),
    );
    return {
      index,
      texts,
      text: (key) => texts(key)[0]?.text ?? '',
      at: (key) => texts(key)[0]?.place ?? placeOf(index, byKey.get(key)?.[0]?.index ?? filled),
    };
  };

  const rows = sheet.rows.flatMap((cells, index) => {
    const texts = index === 0 ? [] : cells.map(cellText);
    return texts.some((text) => text !== '') ? [rowOf(texts, index)] : [];
  });
  return {
    sheet: sheet.name,
    columns,
    rows,
    has: (key) => byKey.has(key),
    head: (key) => placeOf(0, byKey.get(key)?.[0]?.index ?? 0),
    others: others
      .filter(({ index }) => sheet.rows.some((cells, row) => row > 0 && cellText(cells[index]) !== ''))
      .map(({ index, head, ofWaymark }) => ({ head, ofWaymark, place: placeOf(0, index) })),
  };
};
