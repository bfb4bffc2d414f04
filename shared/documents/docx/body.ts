import type { Block, ParagraphRole, RoadMapDocument, Section } from '../model';
import type { StyleId } from './looks';
import { captionedTable, factsTable, scaleTable } from './tables';
import { paragraph } from './text';
import { timelineTable } from './timeline';
import type { Xml } from './xml';

export const styleOf: Readonly<Record<ParagraphRole, StyleId>> = {
  body: 'Normal',
  lead: 'Lead',
  reason: 'Reason',
  small: 'Small',
  notice: 'Notice',
};

const headings: readonly StyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];

/** The style of a heading that lies so deep within sections, 0 for the outermost. */
export const headingStyle = (depth: number): StyleId => headings[Math.min(depth, headings.length - 1)]!;

/** Headings that the table of contents lists: the first two levels, in order. */
export const listedHeadings = (
  sections: readonly Section[],
): readonly { readonly section: Section; readonly level: 1 | 2 }[] =>
  sections.flatMap((section) => [
    { section, level: 1 as const },
    ...section.sections.map((inner) => ({ section: inner, level: 2 as const })),
  ]);

/** How a section is set: within which width, and where its heading is found from the table of contents. */
export interface Setting {
  readonly printed: RoadMapDocument;
  readonly width: number;
  readonly bookmarks: ReadonlyMap<string, number>;
}

/** Whether a block stays with the next one: what leads to a table of facts, which itself stays in one piece. */
export const staysWithNext = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && (next.kind === 'facts' || (block.kind === 'facts' && next.kind === 'paragraph'));

const blockParts = ({ printed, width }: Setting, block: Block, next: Block | undefined): Xml => {
  const { direction } = printed;
  const frame = { direction, width };
  const keepNext = staysWithNext(block, next);
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, direction, { style: styleOf[block.role], ...(keepNext ? { keepNext } : {}) });
    case 'list':
      return block.items.map((item) => paragraph(item, direction, { bullet: true })).join('');
    case 'facts':
      return factsTable(block.label, block.facts, frame, keepNext);
    case 'table':
      return captionedTable(printed, block.number, block.table, frame);
    case 'timeline':
      return timelineTable(printed, block.number, block.timeline, frame);
    case 'scale':
      return scaleTable(block.label, block.entries, frame);
  }
};

/**
 * A section with those within it.
 * @param breaks whether a section that wants a page of its own has to begin one (false where Word's own section does)
 */
export const sectionParts = (setting: Setting, section: Section, breaks: boolean, depth = 0): Xml => {
  const bookmark = setting.bookmarks.get(section.id);
  const title = paragraph(section.title, setting.printed.direction, {
    style: headingStyle(depth),
    pageBreakBefore: breaks && section.newPage === true,
    ...(bookmark === undefined ? {} : { bookmark }),
  });
  const blocks = section.blocks.map((block, i) => blockParts(setting, block, section.blocks[i + 1]));
  const inner = section.sections.map((each) => sectionParts(setting, each, true, depth + 1));
  return [title, ...blocks, ...inner].join('');
};
