import { quoted } from '../source';
import type { Cell } from './cell';
import { Refused } from './codes';
import { dateOf } from './dates';
import { TextPieces, unescaped } from './texts';
import { readXml } from './xml';

/** What the cells of all sheets refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateLooks: readonly boolean[];
  readonly from1904: boolean;
  /** Counts cells, empty ones within rows included; refuses when there are too many in the workbook. */
  readonly count: (cells: number) => void;
}

export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  /** Formulas that were never worked out. */
  readonly notWorkedOut: readonly { readonly row: number; readonly column: number }[];
}

/** The edges of every spreadsheet: row 1,048,576 and column XFD. */
const edge = { row: 1_048_576, column: 16_384 } as const;

const position = (reference: string): { row: number; column: number } | null => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < edge.row && column < edge.column ? { row, column } : null;
};

const rowNumber = (text: string): number | null => {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : edge.row;
  return row < edge.row ? row : null;
};

class SheetReader {
  readonly rows: Cell[][] = [];
  readonly notWorkedOut: { row: number; column: number }[] = [];
  private readonly inline = new TextPieces();
  private row = -1;
  private column = -1;
  private kind = 'n';
  private look = 0;
  private value: string | null = null;
  private formula = false;
  private inValue = false;

  constructor(
    private readonly context: SheetContext,
    private readonly part: string,
  ) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 's:row') this.openRow(attribute('r'));
    else if (name === 's:c') this.openCell(attribute('r'), attribute('t') ?? 'n', Number(attribute('s') ?? 0));
    else if (name === 's:v') {
      this.inValue = true;
      this.value = '';
    } else if (name === 's:f') this.formula = true;
    else this.inline.opened(name, attribute);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 's:v') this.inValue = false;
    else if (name === 's:c') this.closeCell();
    else this.inline.closed(name);
  }

  private misplaced(reference: string): never {
    throw new Refused(
      'workbook-damaged',
      `The part ${quoted(this.part)} has a row or cell ${quoted(reference)} that no sheet has; save the workbook again.`,
    );
  }

  private openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.row + 1 : rowNumber(reference);
    this.row = row ?? this.misplaced(reference ?? '');
    this.column = -1;
  }

  private openCell(reference: string | undefined, kind: string, look: number): void {
    const at = reference === undefined ? { row: this.row, column: this.column + 1 } : position(reference);
    if (at === null || at.row < 0 || at.column >= edge.column) this.misplaced(reference ?? '');
    ({ row: this.row, column: this.column } = at);
    [this.kind, this.look, this.value, this.formula] = [kind, look, null, false];
    this.inline.take();
  }

  private closeCell(): void {
    const cell = this.kind === 'inlineStr' ? this.inline.take() : this.cell();
    // What spreadsheet programs write for a text that was taken away.
    if (cell === null || cell === '') return;
    const before = this.rows.length;
    while (this.rows.length <= this.row) this.rows.push([]);
    const row = this.rows[this.row]!;
    this.context.count(this.rows.length - before + Math.max(0, this.column + 1 - row.length));
    while (row.length < this.column) row.push(null);
    row[this.column] = cell;
  }

  private cell(): Cell {
    const { value } = this;
    if (value === null || (value === '' && this.kind !== 'str')) {
      if (this.formula) this.notWorkedOut.push({ row: this.row, column: this.column });
      return null;
    }
    switch (this.kind) {
      case 's':
        return this.sharedString(value);
      case 'b':
        return value === '1' || value === 'true';
      case 'n':
        return this.number(value);
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      default:
        // Results of formulas (`str`) and error values such as #N/A (`e`) are texts.
        return unescaped(value);
    }
  }

  private sharedString(value: string): string {
    const text = /^\s*\d{1,9}\s*$/.test(value) ? this.context.sharedStrings[Number(value)] : undefined;
    if (text !== undefined) return text;
    throw new Refused(
      'workbook-damaged',
      `The part ${quoted(this.part)} names a text ${quoted(value)} that the workbook does not hold; save the workbook again.`,
    );
  }

  private number(value: string): Cell {
    const number = Number(value);
    if (!Number.isFinite(number) || value.trim() === '')
      throw new Refused(
        'workbook-damaged',
        `The part ${quoted(this.part)} has a number ${quoted(value)} that is none; save the workbook again.`,
      );
    return (this.context.dateLooks[this.look] === true ? dateOf(number, this.context.from1904) : null) ?? number;
  }
}

/** The cells of one sheet. */
export const cellsOf = (xml: string, part: string, context: SheetContext): SheetCells => {
  const reader = new SheetReader(context, part);
  readXml(xml, part, {
    open: (name, attribute) => reader.open(name, attribute),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader;
};
