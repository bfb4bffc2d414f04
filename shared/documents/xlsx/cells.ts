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
  return low.label === high.label
    ? fill
    : { ...fill, fillPatternStyle: 'lightUp', fillPatternColor: `#${ramp[low.shade].ink}` };
};

export const bodyCell = (cell: Cell, cut: (text: string) => string): CellObject => {
  const style = { ...base, ...shading(cell), ...(cell.strong === true ? ({ fontWeight: 'bold' } as const) : {}) };
  if (cell.day !== undefined)
    return { ...style, value: serialDay(cell.day), type: Number, format: 'd mmm yyyy', align: 'left' };
  if (cell.number !== undefined) return { ...style, value: cell.number, type: Number, format: '#,##0' };
  if (cell.text === '') return { ...style, type: String };
  return { ...style, value: sheetText(cell.text, cut), type: String };
};
