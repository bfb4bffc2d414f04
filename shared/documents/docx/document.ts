import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { repack } from '../archive';
import { placesOf, type Block, type ParagraphRole, type RoadMapDocument, type Section } from '../model';
import { applicationProperties, coreProperties } from '../properties';
import { styles } from './styles';
import { captionedTable, factsTable, scaleTable } from './tables';
import { paragraph, runs } from './text';

/** A4 in twentieths of a point, and its margins: 25 mm, and 20 mm at the sides of a page set across. */
const page = { short: 11_906, long: 16_838, margin: 1_417, narrowMargin: 1_134 } as const;

const portrait = { width: page.short - 2 * page.margin };
const landscape = { width: page.long - 2 * page.narrowMargin };

const styleOf: Readonly<Record<ParagraphRole, string>> = {
  body: 'Normal',
  lead: 'Lead',
  small: 'Small',
  notice: 'Notice',
};

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const blockParts = (printed: RoadMapDocument, block: Block, width: number): FileChild[] => {
  const { direction } = printed;
  const frame = { direction, width };
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, direction, { style: styleOf[block.role] })];
    case 'list':
      return block.items.map((item) => paragraph(item, direction, { bullet: true }));
    case 'facts':
      return [factsTable(block.label, block.facts, frame), paragraph('', direction, { style: 'Small' })];
    case 'table':
      return [
        ...captionedTable(printed, block.number, block.table, frame),
        paragraph('', direction, { style: 'Small' }),
      ];
    case 'scale':
      return [scaleTable(block.label, block.entries, frame)];
  }
};

const sectionParts = (
  printed: RoadMapDocument,
  section: Section,
  depth: number,
  width: number,
  breaks: boolean,
): FileChild[] => [
  paragraph(section.title, printed.direction, {
    heading: headings[Math.min(depth, headings.length - 1)]!,
    pageBreakBefore: breaks && section.newPage === true,
  }),
  ...section.blocks.flatMap((block) => blockParts(printed, block, width)),
  ...section.sections.flatMap((inner) => sectionParts(printed, inner, depth + 1, width, true)),
];

const front = (printed: RoadMapDocument): FileChild[] => {
  const { titlePage, direction, contentsTitle } = printed;
  return [
    paragraph(titlePage.draft, direction, { style: 'Draft' }),
    paragraph(titlePage.programme, direction, { style: 'Programme' }),
    paragraph(titlePage.title, direction, { style: 'Title' }),
    paragraph(titlePage.subtitle, direction, { style: 'Subtitle' }),
    factsTable(titlePage.title, titlePage.facts, { direction, width: portrait.width }),
    paragraph('', direction, { style: 'Programme' }),
    ...titlePage.notices.map((notice) => paragraph(notice, direction, { style: 'Notice' })),
    paragraph(contentsTitle, direction, { style: 'Contents', pageBreakBefore: true }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.NONE }),
  ];
};

/** A long name is cut in the running head, where it may not push the text down. */
const runningName = (name: string): string => (name.length > 110 ? `${[...name].slice(0, 110).join('')}…` : name);

const header = ({ name, titlePage, direction }: RoadMapDocument): Header =>
  new Header({
    children: [
      paragraph(runningName(name), direction, { style: 'Header' }),
      paragraph(titlePage.draft, direction, { style: 'Header' }),
    ],
  });

const footer = ({ pageLine, direction }: RoadMapDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: 'center',
        ...(direction === 'rtl' ? { bidirectional: true } : {}),
        children: placesOf(pageLine).flatMap(({ text, place }) => {
          if (!place) return runs(text);
          return [new TextRun({ children: [text === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] })];
        }),
      }),
    ],
  });

const sheet = (
  printed: RoadMapDocument,
  children: readonly FileChild[],
  isLandscape: boolean,
  isFirst: boolean,
): ISectionOptions => {
  const empty = new Header({ children: [new Paragraph({ style: 'Header' })] });
  const side = isLandscape ? page.narrowMargin : page.margin;
  return {
    headers: { default: header(printed), ...(isFirst ? { first: empty } : {}) },
    footers: {
      default: footer(printed),
      ...(isFirst ? { first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) } : {}),
    },
    properties: {
      titlePage: isFirst,
      page: {
        size: {
          width: page.short,
          height: page.long,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: page.margin, bottom: page.margin, left: side, right: side, header: 600, footer: 600 },
      },
    },
    children,
  };
};

/** Stretches of sections of one orientation; each is a section of its own for Word. */
const stretches = (
  sections: readonly Section[],
): readonly { readonly isLandscape: boolean; readonly sections: Section[] }[] => {
  const found: { isLandscape: boolean; sections: Section[] }[] = [];
  for (const section of sections) {
    const isLandscape = section.landscape === true;
    const last = found.at(-1);
    if (last?.isLandscape === isLandscape) last.sections.push(section);
    else found.push({ isLandscape, sections: [section] });
  }
  return found;
};

/**
 * The document for Word: real headings and styles, a table of contents, pages numbered, tables that repeat their heads. The
 * library stamps times and makers' names into a file; they are replaced, so that the same document gives the same bytes.
 */
export const writeDocx = async (printed: RoadMapDocument): Promise<Uint8Array> => {
  const sections = stretches(printed.sections).map(({ isLandscape, sections: within }, i) => {
    const { width } = isLandscape ? landscape : portrait;
    const body = within.flatMap((section, at) => sectionParts(printed, section, 0, width, i === 0 || at > 0));
    return sheet(printed, i === 0 ? [...front(printed), ...body] : body, isLandscape, i === 0);
  });
  const file = new Document({ title: printed.name, styles: styles(printed), sections });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return repack(packed, { 'docProps/core.xml': coreProperties(printed), 'docProps/app.xml': applicationProperties });
};
