import { HeadingLevel, type FileChild } from 'docx';
import type { Block, ParagraphRole, RoadMapDocument, Section } from '../model';
import type { StyleId } from './looks';
import { captionedTable, factsTable, scaleTable } from './tables';
import { paragraph } from './text';
import { timelineTable } from './timeline';

export const styleOf: Readonly<Record<ParagraphRole, StyleId>> = {
  body: 'Normal',
  lead: 'Lead',
  reason: 'Reason',
  small: 'Small',
  notice: 'Notice',
};

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

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

const blockParts = ({ printed, width }: Setting, block: Block, next: Block | undefined): FileChild[] => {
  const { direction } = printed;
  const frame = { direction, width };
  const keepNext = staysWithNext(block, next);
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, direction, { style: styleOf[block.role], keepNext })];
    case 'list':
      return block.items.map((item) => paragraph(item, direction, { bullet: true }));
    case 'facts':
      return [factsTable(block.label, block.facts, frame, keepNext)];
    case 'table':
      return captionedTable(printed, block.number, block.table, frame);
    case 'timeline':
      return timelineTable(printed, block.number, block.timeline, frame);
    case 'scale':
      return [scaleTable(block.label, block.entries, frame)];
  }
};

/**
 * A section with those within it.
 * @param breaks whether a section that wants a page of its own has to begin one (false where Word's own section does)
 */
export const sectionParts = (setting: Setting, section: Section, breaks: boolean, depth = 0): FileChild[] => {
  const bookmark = setting.bookmarks.get(section.id);
  return [
    paragraph(section.title, setting.printed.direction, {
      heading: headings[Math.min(depth, headings.length - 1)]!,
      pageBreakBefore: breaks && section.newPage === true,
      ...(bookmark === undefined ? {} : { bookmark }),
    }),
    ...section.blocks.flatMap((block, i) => blockParts(setting, block, section.blocks[i + 1])),
    ...section.sections.flatMap((inner) => sectionParts(setting, inner, true, depth + 1)),
  ];
};
