/** The looks of a workbook that people fill in, by their number in the style sheet. */
export const looks = { plain: 0, head: 1, text: 2, number: 3, read: 4, fill: 5 } as const;

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Format 49 is text: what a person types there is never taken for a number, a date or a formula. */
const xf = (font: number, fillId: number, format: 0 | 49, locked: boolean): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
  ` applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${locked ? 1 : 0}"/></xf>`;

const font = (bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10"/><name val="Noto Sans"/><family val="2"/></font>`;

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFC9CED6"/></${side}>`;

export const styleSheet =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="2">${font(false)}${font(true)}</fonts>` +
  `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E4E8EE')}${fill('F4F5F7')}${fill('FFF8DC')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(1, 2, 49, true)}${xf(0, 0, 49, false)}${xf(0, 0, 0, false)}${xf(0, 3, 49, true)}${xf(0, 4, 49, false)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
