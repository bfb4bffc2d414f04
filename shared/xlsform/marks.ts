import { Binding, Dimension, ShortText } from '../model';
import type { Repeat, Source } from '../model';
import { didYouMean, orList, quoted, suggester } from '../source';
import type { Note, Place } from './places';
import type { Section } from './survey';
import { sectionsAround } from './survey';
import type { Row } from './table';

/** A cell of a Waymark column, in the row itself or, where that is empty, in the nearest group around it. */
export const inherited = (row: Row, section: Section | null, key: string): { text: string; place: Place } | null => {
  const owner = [row, ...sectionsAround(section).map((around) => around.row)].find((found) => found.text(key) !== '');
  return owner ? { text: owner.text(key), place: owner.at(key) } : null;
};

const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** A whole number of a Waymark column; null where it is empty or wrong, which is said. */
export const wholeNumber = (row: Row, key: string, least: number, most: number, note: Note): number | null => {
  const text = row.text(key);
  if (text === '') return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  note(
    'waymark-value',
    row.at(key),
    `${quoted(text)} is no ${key.slice(9)}; write a whole number from ${least} to ${most}.`,
  );
  return null;
};

export const weightOf = (row: Row, note: Note): number | null => {
  const text = row.text('waymark::weight');
  if (text === '') return null;
  const value = Number(text.replace(',', '.'));
  if (Number.isFinite(value) && value >= 0 && value <= 1000) return value;
  note(
    'waymark-value',
    row.at('waymark::weight'),
    `${quoted(text)} is no weight; write a number from 0 to 1000, usually 1.`,
  );
  return null;
};

/** The dimension that a row or a group around it names; what is none is said, and nobody needs to hear more of it then. */
export const dimensionOf = (plan: string, row: Row, section: Section | null, draft: boolean, note: Note): Dimension => {
  const found = inherited(row, section, 'waymark::dimension');
  if (!found) {
    if (!draft)
      note(
        'value-assumed',
        row.at('waymark::dimension'),
        `The dimension is not said, so ${quoted(plan)} counts as ${quoted('operational')}; write ${orList(Dimension.options.map(quoted))} under waymark::dimension.`,
      );
    return 'operational';
  }
  const { data } = Dimension.safeParse(found.text.toLowerCase());
  if (data === undefined) {
    const near = didYouMean(suggester(Dimension.options)(found.text));
    note(
      'waymark-value',
      found.place,
      `${quoted(found.text)} is no dimension; write ${orList(Dimension.options.map(quoted))}.${near}`,
    );
  }
  return data ?? 'operational';
};

/** Kinds of institutions, separated by commas, semicolons or line ends. */
export const askOf = (row: Row, section: Section | null, note: Note): string[] => {
  const found = inherited(row, section, 'waymark::ask');
  if (!found) return [];
  const kinds = [...new Set(pieces(found.text, /[,;\n]/u))];
  if (kinds.length <= 100 && kinds.every((kind) => ShortText.safeParse(kind).success)) return kinds;
  note(
    'waymark-value',
    found.place,
    'Write at most 100 kinds of institutions, separated by commas, such as `border, justice`.',
  );
  return [];
};

const shareRule = /^share[\s:=]*(\d+(?:[.,]\d+)?)\s*(%?)$/iu;

/** `worst`, `best` or `share 0.8`; null where nobody says. */
export const repeatRuleOf = (row: Row, section: Section | null, over: string, note: Note): Repeat | null => {
  const found = inherited(row, section, 'waymark::repeat');
  if (!found) return null;
  const word = found.text.toLowerCase();
  if (word === 'worst' || word === 'best') return { over, rule: word };
  const [, number, percent] = shareRule.exec(found.text) ?? [];
  const share = number === undefined ? NaN : Number(number.replace(',', '.')) / (percent === '%' ? 100 : 1);
  if (share > 0 && share <= 1) return { over, rule: 'share', share };
  note(
    'waymark-value',
    found.place,
    `${quoted(found.text)} is no rule; write ${quoted('worst')}, ${quoted('best')} or ${quoted('share 0.8')}.`,
  );
  return null;
};

const bindings = new Map(Binding.options.map((binding) => [binding.toLowerCase(), binding]));
const weakest: Binding = 'goodPractice';

const sourceOf = (text: string, place: Place, note: Note): Source | null => {
  const [, before = text, word = ''] = /^(.*)\(([^()]*)\)$/su.exec(text) ?? [];
  const binding = bindings.get(word.replace(/[\s_-]+/gu, '').toLowerCase());
  const rest = (binding === undefined ? text : before).trim();
  const comma = rest.indexOf(',');
  const norm = (comma < 0 ? rest : rest.slice(0, comma)).trim();
  const at = comma < 0 ? '' : rest.slice(comma + 1).trim();
  if (!ShortText.safeParse(norm).success || at.length > 500) {
    note(
      'waymark-value',
      place,
      `${quoted(text)} is no source; write one as ${quoted('S/RES/2396, para. 11 (decides)')}, several separated by semicolons.`,
    );
    return null;
  }
  if (binding === undefined) {
    const near = didYouMean(suggester(Binding.options)(word));
    const all = orList(Binding.options.map(quoted));
    note(
      'value-assumed',
      place,
      `How ${quoted(norm)} binds is not said, so it counts as ${quoted(weakest)}; write ${all} in brackets behind it.${near}`,
    );
  }
  return { norm, ...(at === '' ? {} : { at }), binding: binding ?? weakest };
};

/** The sources of a requirement, or null where neither the row nor a group around it names one. */
export const sourcesOf = (row: Row, section: Section | null, note: Note): Source[] | null => {
  const found = inherited(row, section, 'waymark::source');
  if (!found) return null;
  return pieces(found.text, /[;\n]/u).flatMap((text) => sourceOf(text, found.place, note) ?? []);
};

/** Entries of a list as authors write them in one cell: separated by semicolons or line ends. */
export const entriesOf = (text: string): string[] => pieces(text, /[;\n]/u);
