import type { Norm, Safeguard } from '../model';
import { readPack } from '../pack';
import { quoted, suggester } from '../source';
import type { Issue } from '../source';
import { cellPath } from '../workbook';
import type { Sheet } from '../workbook';
import { buildPack } from './build';
import type { Built, Counts } from './build';
import { headOf } from './heads';
import type { SheetKind } from './heads';
import { listFinder, readChoices } from './choices';
import { conditionReader } from './conditions';
import { instrumentsOf } from './instruments';
import { collectNotes } from './places';
import type { Note } from './places';
import { draftingOf, planOf } from './plan';
import { reportRest, reportSheets } from './rest';
import { languagesOf, readSettings } from './settings';
import { readSurvey } from './survey';
import { cellText, readTable } from './table';
import type { Table } from './table';
import { packYaml } from './write';

/** A form as a pack: the YAML text and what is in it, or neither where anything is an error. */
export interface Conversion {
  readonly text: string | null;
  readonly counts: Counts | null;
  readonly issues: Issue[];
}

const required = { survey: ['type', 'name', 'label'], choices: ['list_name', 'name'], settings: [] } as const;

/** Heads that stand further down, under a title or a logo, as some organisations lay forms out. */
const headsBelow = ({ rows }: Sheet, keys: readonly string[]): number | null => {
  const at = rows
    .slice(1, 20)
    .findIndex((cells) =>
      keys.every((key) => cells.some((cell) => headOf(cellText(cell), 'survey', true).key === key)),
    );
  return at < 0 ? null : at + 2;
};

/** Whether a sheet has the columns without which its rows say nothing. */
const isReadable = (sheet: Sheet, table: Table, kind: SheetKind, note: Note): boolean => {
  const missing = required[kind].filter((key) => !table.has(key));
  if (missing.length === 0 || table.rows.length === 0) return true;
  const below = kind === 'survey' ? headsBelow(sheet, ['type', 'name']) : null;
  const mend = below === null ? 'write it into row 1' : `the heads seem to stand in row ${below}, move them into row 1`;
  const which = missing.map(quoted).join(', ');
  note(
    'column-missing',
    { sheet: table.sheet, row: 0, column: 0 },
    `The sheet ${quoted(table.sheet)} has no head ${which}; ${mend}.`,
  );
  return false;
};

/** The sheets of a form by what they are called, whatever the case; a form without a survey is none. */
const readTables = (sheets: readonly Sheet[], note: Note) => {
  let complete = true;
  const named = (kind: SheetKind): Table | null => {
    const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === kind);
    if (!sheet) return null;
    const table = readTable(sheet, kind, note);
    complete &&= isReadable(sheet, table, kind, note);
    return table;
  };
  const [survey, choices, settings] = [named('survey'), named('choices'), named('settings')];
  if (survey === null) {
    const suggest = suggester(['survey']);
    const near = sheets.find(({ name }) => suggest(name) !== null);
    const instead = near ? `; ${quoted(near.name)} is there, rename it if it is meant` : '';
    note(
      'sheet-missing',
      'survey',
      `The workbook has no sheet ${quoted('survey')}, which holds the questions of an XLSForm${instead}.`,
    );
  }
  return { survey, choices, settings, complete };
};

/** What checking the pack found, at the cells from which it was made: the reader knows the form and not the pack. */
const refusedByPack = (issues: readonly Issue[], { origins }: Built, file: string): Issue[] =>
  issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => {
      const [from] = [...origins]
        .filter(([path]) => issue.path.startsWith(path))
        .sort(([a], [b]) => b.length - a.length);
      const place = from?.[1];
      const path = place ? cellPath(place.sheet, place.row, place.column) : '';
      const inPack = issue.path === '' ? '' : ` (in the pack: ${issue.path})`;
      return { ...issue, file, line: null, path, message: `${issue.message}${inPack}` };
    });

/**
 * Makes an instrument pack of the sheets of an XLSForm. Every row, cell and column that a pack cannot hold is named at its
 * place; with any error there is no pack. A pack that is given passes the checks of `readPack` without an error.
 * @param file what the issues and the pack's first comment call the workbook
 * @param library the general safeguards checklist, against which the pack is checked
 * @param norms the library of instruments, from which sources get their titles; none: names stand for titles
 */
export const packFromXlsform = (
  sheets: readonly Sheet[],
  file: string,
  library: readonly Safeguard[],
  norms: readonly Norm[] = [],
): Conversion => {
  const { note, issues, refused } = collectNotes(
    file,
    sheets.map(({ name }) => name),
  );
  const { survey: table, choices, settings: settingsTable, complete } = readTables(sheets, note);
  const read = [table, choices, settingsTable].flatMap((found) => found?.sheet ?? []);
  reportSheets(sheets, read, note);
  if (table === null || !complete) return { text: null, counts: null, issues: issues() };

  const languages = languagesOf(settingsTable, choices ? [table, choices] : [table], note);
  const settings = readSettings(settingsTable, file, note);
  const lists = choices ? readChoices(choices, languages, settings.duplicates, note) : new Map<never, never>();
  const finder = listFinder(lists, note);
  const survey = readSurvey(table, languages, note);
  const listed = survey.questions.map((question) => ({
    question,
    list: question.type.is === 'select' ? finder.find(question.type.list, question.row.at('type')) : null,
  }));
  finder.reportUnused();
  const drafting = draftingOf(listed);
  const plans = listed.map(({ question, list }) => planOf(question, list, drafting, note));
  const reader = conditionReader(plans, survey, note);
  reportRest({ survey: table, choices, settings: settingsTable }, survey, plans, note);
  if (!plans.some(({ as }) => as === 'criterion')) {
    // What stands in the way of a criterion has been named where there is an error.
    if (!refused())
      note(
        'nothing-to-score',
        table.sheet,
        `No question can be a criterion, and a pack needs one; give a ${quoted('select_one')} question a level under ${quoted('waymark::level')}.`,
      );
    return { text: null, counts: null, issues: issues() };
  }

  const built = buildPack(settings, survey, plans, {
    ...{ languages, note, reader, refused },
    instruments: instrumentsOf(norms),
  });
  if (refused()) return { text: null, counts: null, issues: issues() };
  const name = file.replace(/^.*[\\/]/u, '');
  const text = packYaml(
    built.pack,
    `Made from ${name.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')} by \`waymark pack from-xlsform\`.`,
  );
  const checked = readPack(text, file, library);
  if (checked.pack === null)
    return { text: null, counts: null, issues: [...issues(), ...refusedByPack(checked.issues, built, file)] };
  return { text, counts: built.counts, issues: issues() };
};
