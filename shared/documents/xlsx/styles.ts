import { colours } from '../palette';

/** How a cell looks. Everything wraps and stands at the top of its row. */
export interface CellLook {
  readonly bold?: boolean;
  readonly ink?: string;
  readonly fill?: string;
  readonly centred?: boolean;
  /** A thick edge at the end of the cell. */
  readonly edge?: string;
  readonly format?: 'day' | 'number' | 'amount';
}

/** Numbers from 164 on are a workbook's own formats. */
const formats = {
  day: { id: 164, code: 'd mmm yyyy' },
  number: { id: 165, code: '#,##0' },
  amount: { id: 166, code: '#,##0.00' },
} as const;

/** Distinct pieces of XML in the order in which they were first needed, each with its number. */
class Register {
  private readonly numbers = new Map<string, number>();
  constructor(reserved: readonly string[]) {
    for (const piece of reserved) this.numberOf(piece);
  }
  numberOf(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    this.numbers.set(piece, this.numbers.size);
    return this.numbers.size - 1;
  }
  in(element: string): string {
    return `<${element} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${element}>`;
  }
}

const font = (ink: string, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10"/><color rgb="FF${ink}"/><name val="Noto Sans"/><family val="2"/></font>`;

const solid = (fill: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string, style: string, colour: string): string =>
  `<${name} style="${style}"><color rgb="FF${colour}"/></${name}>`;

const border = (edge: string | undefined): string =>
  `<border>${side('left', 'thin', colours.rule)}` +
  `${edge === undefined ? side('right', 'thin', colours.rule) : side('right', 'thick', edge)}` +
  `${side('top', 'thin', colours.rule)}${side('bottom', 'thin', colours.rule)}<diagonal/></border>`;

/** The looks that a workbook uses, numbered as its style sheet has them. */
export class Styles {
  private readonly fonts = new Register([font(colours.ink, false)]);
  // The format reserves the first two fills.
  private readonly fills = new Register([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Register(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly cells = new Register(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  numberOf({ bold = false, ink = colours.ink, fill, centred = false, edge, format }: CellLook): number {
    const fontId = this.fonts.numberOf(font(ink, bold));
    const fillId = fill === undefined ? 0 : this.fills.numberOf(solid(fill));
    const borderId = this.borders.numberOf(border(edge));
    const numFmtId = format === undefined ? 0 : formats[format].id;
    const horizontal = centred
      ? ' horizontal="center"'
      : format === undefined || format === 'amount'
        ? ''
        : ' horizontal="left"';
    return this.cells.numberOf(
      `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1"` +
        ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `<alignment${horizontal} vertical="top" wrapText="1"/></xf>`,
    );
  }

  sheet(): string {
    const numFmts = Object.values(formats).map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` +
      `${this.fonts.in('fonts')}${this.fills.in('fills')}${this.borders.in('borders')}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${this.cells.in('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}
