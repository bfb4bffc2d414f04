import type { CellObject } from 'write-excel-file/universal';
import type { Cell } from '../model';
import { colours, ramp } from '../palette';
import { plain } from '../printable';

/** A spreadsheet cell holds at most 32,767 characters. */
const cellAtMost = 32_000;

/**
 * A text as a spreadsheet keeps it: never a formula (the cell's type says text, whatever it begins with), and `_x0041_` stays
 * what was written, which a spreadsheet would otherwise read as the letter A.
 */
export const sheetText = (text: string, cut: (text: string) => string): string => {
  const whole = plain(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return whole.length <= cellAtMost ? whole : cut(whole.slice(0, cellAtMost).replace(/\p{Cs}$/u, ''));
};

/** Days since the end of 1899, as spreadsheets count them: worked out without time zones. */
const serialDay = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
};

const base = {
  alignVertical: 'top',
  wrap: true,
  borderColor: `#${colours.rule}`,
  borderStyle: 'thin',
} as const satisfies CellObject;

export const headCell = (text: string, cut: (text: string) => string): CellObject => ({
  ...base,
  value: sheetText(text, cut),
  type: String,
  fontWeight: 'bold',
  alignVertical: 'center',
  backgroundColor: `#${colours.head}`,
});

const shading = ({ level }: Cell): Partial<CellObject> => {
  if (level === undefined) return {};
  const { low, high } = level;
  const fill = {
    backgroundColor: `#${ramp[low.shade].fill}`,
    textColor: `#${ramp[low.shade].ink}`,
    align: 'center',
  } as const;
  // A range is the cautious reading with an edge in the colour of the favourable one: patterns are blended by some programs into
  // an average, which a range is not.
  return low.label === high.label
    ? fill
    : { ...fill, rightBorderStyle: 'thick', rightBorderColor: `#${ramp[high.shade].fill}` };
};

export const bodyCell = (cell: Cell, cut: (text: string) => string): CellObject => {
  const style = { ...base, ...shading(cell), ...(cell.strong === true ? ({ fontWeight: 'bold' } as const) : {}) };
  if (cell.day !== undefined)
    return { ...style, value: serialDay(cell.day), type: Number, format: 'd mmm yyyy', align: 'left' };
  if (cell.number !== undefined) return { ...style, value: cell.number, type: Number, format: '#,##0', align: 'left' };
  if (cell.text === '') return { ...style, type: String };
  return { ...style, value: sheetText(cell.text, cut), type: String };
};

/** Characters of scripts that are as wide as they are high take two places of a column's width. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const linesIn = (text: string, characters: number): number =>
  text.split('\n').reduce((sum, line) => {
    const places = line.length + (line.match(wide)?.length ?? 0);
    return sum + Math.max(1, Math.ceil(places / characters));
  }, 0);

/** The height of a row in points, by its longest cell: not every program works it out when it opens a file. At most 409. */
export const rowHeight = (texts: readonly string[], widths: readonly number[]): number => {
  const lines = texts.map((text, i) => linesIn(text, widths[i] ?? 10));
  return Math.min(409, Math.max(...lines, 1) * 14.5 + 3);
};
