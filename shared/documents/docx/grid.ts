import type { Direction } from '../../messages';
import { plain } from '../printable';
import { paragraph } from './text';
import { written, type Xml } from './xml';

export interface Frame {
  readonly direction: Direction;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

export interface GridCell {
  /** Paragraphs, of which a cell needs one at least. */
  readonly content: Xml;
  /** How many columns it lies on; one, where it does not say. */
  readonly span?: number;
  /** Borders, shade and margins as they are written, in this order. */
  readonly looks?: Xml;
  readonly align?: 'center' | 'bottom';
}

/** No row is split between two pages; one that heads a table is repeated on each. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly isHead?: boolean;
}

export interface TableSetting {
  readonly style: 'RoadMapTable' | 'RoadMapFacts';
  readonly title: string;
  /** What somebody who does not see the table is told of it; the title where that says enough. */
  readonly description?: string;
  readonly hasHead: boolean;
}

/** The space around what a cell holds, in twentieths of a point. */
export const margins = ({ block, inline }: { readonly block: number; readonly inline?: number }): Xml => {
  const side = (name: string, width: number | undefined): Xml =>
    width === undefined ? '' : `<w:${name} w:type="dxa" w:w="${width}"/>`;
  return `<w:tcMar>${side('top', block)}${side('left', inline)}${side('bottom', block)}${side('right', inline)}</w:tcMar>`;
};

export interface Line {
  readonly style: 'single' | 'none';
  readonly colour: string;
  /** In eighths of a point. */
  readonly size: number;
}

/** The lines at the two sides of a cell. */
export const borders = ({ start, end }: { readonly start?: Line; readonly end?: Line }): Xml => {
  const line = (name: string, look: Line | undefined): Xml =>
    look === undefined ? '' : `<w:${name} w:val="${look.style}" w:color="${look.colour}" w:sz="${look.size}"/>`;
  return `<w:tcBorders>${line('start', start)}${line('end', end)}</w:tcBorders>`;
};

export const shading = (fill: string, pattern: 'clear' | 'thinDiagStripe' = 'clear', colour = 'auto'): Xml =>
  `<w:shd w:fill="${fill}" w:color="${colour}" w:val="${pattern}"/>`;

/** The lines of a text, each a paragraph of its own. */
export const paragraphs = (text: string, { direction }: Frame, style: string, keepNext?: boolean): Xml =>
  text
    .split('\n')
    .map((line) => paragraph(line, direction, { style, ...(keepNext === undefined ? {} : { keepNext }) }))
    .join('');

const cellOf = ({ content, span, looks = '', align }: GridCell, width: number): Xml =>
  `<w:tc><w:tcPr>${width > 0 ? `<w:tcW w:type="dxa" w:w="${width}"/>` : ''}` +
  `${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}${looks}` +
  `${align === undefined ? '' : `<w:vAlign w:val="${align}"/>`}</w:tcPr>${content}</w:tc>`;

/** A table as wide as the text, its columns by their shares, with the alternative text that screen readers announce. */
export const tableIn = (
  { direction, width }: Frame,
  shares: readonly number[],
  rows: readonly GridRow[],
  { style, title, description = title, hasHead }: TableSetting,
): Xml => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((width * share) / whole));
  // Where each column begins: what rounding took from the columns is given back to the cells.
  const edges = [0];
  for (const column of columns) edges.push(edges.at(-1)! + column);
  const scale = width / Math.min(width, edges.at(-1)!);
  const rowOf = ({ cells, isHead }: GridRow): Xml => {
    let at = 0;
    const written = cells.map((cell) => {
      const from = at;
      at += cell.span ?? 1;
      return cellOf(cell, Math.round((edges[at]! - edges[from]!) * scale));
    });
    return `<w:tr><w:trPr><w:cantSplit/>${isHead === true ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:bidiVisual${direction === 'rtl' ? '' : ' w:val="off"'}/>` +
    `<w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="${hasHead}" w:lastRow="false" ` +
    'w:firstColumn="false" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>' +
    `<w:tblCaption w:val="${written(plain(title))}"/><w:tblDescription w:val="${written(plain(description))}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>` +
    `${rows.map(rowOf).join('')}</w:tbl>`
  );
};
