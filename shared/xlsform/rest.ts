import { didYouMean, quoted, suggester } from '../source';
import type { Sheet } from '../workbook';
import { criterionColumns, knownHeads, waymarkColumns } from './heads';
import type { SheetKind } from './heads';
import type { Note } from './places';
import type { Plan } from './plan';
import type { Section, Survey } from './survey';
import type { Row, Table } from './table';

const media = 'a pack has no pictures and sounds';
const message = 'a pack does not refuse answers, so it has no words for that';
const looks = 'how a question looks is for Waymark to decide';

/** Why a column that XLSForm knows is not taken over. */
const reasons: Readonly<Record<string, string>> = {
  required: 'no answer is forced; what is open shows in the coverage',
  required_message: message,
  constraint_message: message,
  read_only: 'answers can always be changed',
  appearance: looks,
  rows: looks,
  autoplay: looks,
  default: 'every answer begins empty',
  trigger: 'a pack works nothing out from answers',
  repeat_count: 'how many things there are follows from those that a consultation names',
  image: media,
  'big-image': media,
  audio: media,
  video: media,
  comment: 'it is a remark to the authors of the form',
};

const counted = (rows: readonly number[]): string => {
  const shown = rows.slice(0, 5).join(', ');
  return rows.length === 1
    ? `row ${shown}`
    : rows.length <= 5
      ? `rows ${shown}`
      : `rows ${shown} and ${rows.length - 5} more`;
};

/** Columns of which nothing is taken over, each once. */
const reportColumns = (table: Table, kind: SheetKind, note: Note): void => {
  for (const { key, index, head } of table.columns) {
    const reason = reasons[key];
    if (reason === undefined) continue;
    const rows = table.rows
      .filter((row) => row.texts(key).some(({ place }) => place.column === index))
      .map((row) => row.index + 1);
    if (rows.length > 0)
      note(
        'column-not-taken',
        { sheet: table.sheet, row: 0, column: index },
        `${quoted(head)} is left out (${counted(rows)}): ${reason}.`,
      );
  }
  const suggest = suggester(knownHeads(kind));
  for (const { head, place, ofWaymark } of table.others)
    if (!ofWaymark)
      note(
        'column-not-taken',
        place,
        `${quoted(head)} is no column that Waymark reads, so it is left out.${didYouMean(suggest(head))}`,
      );
};

const forCriteria: readonly string[] = criterionColumns;
const forContext = ['ask'];
const forGroups = ['summary', 'source', 'weight', 'target', 'dimension', 'ask'];
const forRepeats = [...forGroups, 'repeat'];

/** Waymark columns that are filled in a row where they have no use: an author would believe that they count. */
const reportStray = (table: Table, plans: readonly Plan[], sections: readonly Section[], note: Note): void => {
  const uses = new Map<Row, readonly [string, readonly string[]]>();
  for (const plan of plans)
    uses.set(
      plan.question.row,
      plan.as === 'criterion'
        ? ['a criterion', forCriteria]
        : ['a question that is recorded and not scored (waymark::level makes it a criterion)', forContext],
    );
  for (const { row, what } of sections) uses.set(row, [`a ${what}`, what === 'repeat' ? forRepeats : forGroups]);
  for (const row of table.rows) {
    // A level that is wrong, or on answers that cannot be judged, has been named with its reason.
    if (row.text('waymark::level') !== '' && uses.get(row)?.[1] === forContext) continue;
    const [what, allowed] = uses.get(row) ?? ['a row that is not asked', []];
    for (const name of waymarkColumns.survey) {
      const key = `waymark::${name}`;
      if (row.text(key) === '' || allowed.includes(name)) continue;
      const right =
        forGroups.includes(name) && !forCriteria.includes(name)
          ? 'in the row that begins a group'
          : 'in the row of a criterion';
      note('waymark-value', row.at(key), `${quoted(key)} has no use in ${what}; write it ${right}.`);
    }
  }
};

/** Other sheets, kindly: forms carry change logs and instructions. */
export const reportSheets = (sheets: readonly Sheet[], read: readonly string[], note: Note): void => {
  for (const { name, rows } of sheets)
    if (!read.includes(name) && rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
      note(
        'sheet-not-read',
        name,
        `The sheet ${quoted(name)} is no part of what Waymark reads (survey, choices, settings), so it is left out.`,
      );
};

/** Everything in the sheets that has found no place in the pack and was not named where it was read. */
export const reportRest = (
  tables: { readonly survey: Table; readonly choices: Table | null; readonly settings: Table | null },
  survey: Survey,
  plans: readonly Plan[],
  note: Note,
): void => {
  reportColumns(tables.survey, 'survey', note);
  if (tables.choices) reportColumns(tables.choices, 'choices', note);
  if (tables.settings) reportColumns(tables.settings, 'settings', note);
  reportStray(tables.survey, plans, survey.sections, note);
};
