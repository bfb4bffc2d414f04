import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  type Block,
  type Cell,
  type Fact,
  renderRoadMap,
  type RoadMapDocument,
  roadMapDocument,
  type RoadMapInput,
  type Section,
} from '../../shared/documents';
import { evaluate } from '../../shared/pipeline';
import { inFreshProcess } from './freshProcess';
import { largeConsultation } from './largeConsultation';
import { type Axis, inTurnsAwaited, timingOf } from './measure';

const inputOf = (criteria: number): RoadMapInput => {
  const { pack, record } = largeConsultation(criteria);
  const { findings, roadMap } = evaluate(pack, record);
  return {
    pack,
    packHash: 'a'.repeat(64),
    record,
    findings,
    roadMap,
    language: 'en',
    snapshot: null,
    application: '0',
  };
};

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

const said = ({ text, sign, level }: Cell): string => text || sign || level?.low.label || '';

const grid = (rows: readonly (readonly string[])[], heads = 1): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < heads,
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });

const factsOf = (facts: readonly Fact[]): FileChild[] =>
  facts.map(
    ({ term, paragraphs }) =>
      new Paragraph({ children: [new TextRun({ text: `${term} `, bold: true }), new TextRun(paragraphs.join(' '))] }),
  );

const partsOf = (block: Block): FileChild[] => {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'facts':
      return factsOf(block.facts);
    case 'scale':
      return [grid([block.entries.map(({ label }) => label)])];
    case 'table': {
      const shown = block.table.columns.map(({ share }, at) => ({ share, at })).filter(({ share }) => share > 0);
      const rows = block.table.rows.map((row) => shown.map(({ at }) => said(row[at]!)));
      const heads = shown.map(({ at }) => block.table.columns[at]!.heading);
      return [new Paragraph({ text: block.table.caption, style: 'Caption' }), grid([heads, ...rows])];
    }
    case 'timeline': {
      const columns = block.timeline.years.flatMap(({ columns: each }) => each);
      const bars = block.timeline.bars.map(({ number, text, from, to }) => [
        `${number} ${text}`,
        ...columns.map((_, at) => (at >= from && at <= to ? number : '')),
      ]);
      return [new Paragraph({ text: block.timeline.caption, style: 'Caption' }), grid([['', ...columns], ...bars])];
    }
  }
};

const sectionOf = ({ title, blocks, sections }: Section, depth: number): FileChild[] => [
  new Paragraph({ text: title, heading: levels[Math.min(depth, 3)]! }),
  ...blocks.flatMap(partsOf),
  ...sections.flatMap((section) => sectionOf(section, depth + 1)),
];

/** The same headings, texts and tables as a programmer writes them who knows the library and nothing of ours. */
const byLibrary = async ({ name, titlePage, sections }: RoadMapDocument): Promise<Uint8Array> => {
  const front = [
    new Paragraph({ text: titlePage.title, heading: HeadingLevel.TITLE }),
    ...[titlePage.programme, titlePage.subtitle, titlePage.draft, ...titlePage.notices].map(
      (text) => new Paragraph(text),
    ),
    ...factsOf(titlePage.facts),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
  ];
  const numbered = new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
  const file = new Document({
    title: name,
    sections: sections.map((section, at) => ({
      properties: {
        page: { size: { orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } },
      },
      footers: { default: numbered },
      children: [...(at === 0 ? front : []), ...sectionOf(section, 0)],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

const zipped = (bytes: Uint8Array): void => {
  if (bytes.length < 10_000 || bytes[0] !== 0x50) throw new Error('Fast but wrong: this is no document.');
};

const small = 100;

const timed = async (write: (input: RoadMapInput) => Promise<Uint8Array>): Promise<number[]> => {
  const input = inputOf(small);
  const start = performance.now();
  const bytes = await write(input);
  const took = performance.now() - start;
  zipped(bytes);
  return [took];
};

/** The first document of a session, each in a process of its own. */
export const firstDocx = (): Promise<number[]> => timed((input) => renderRoadMap(input, 'docx'));
export const firstDocxOfLibrary = (): Promise<number[]> => timed((input) => byLibrary(roadMapDocument(input)));

/** The road map as a file for Word. */
export const docx = async (): Promise<Axis[]> => {
  const [few, many] = [inputOf(small), inputOf(10 * small)];
  const steps = [few, many].map(({ roadMap }) => roadMap.steps.length);
  const [first, firstOfLibrary]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round += 1) {
    first.push(...(await inFreshProcess('firstDocx')));
    firstOfLibrary.push(...(await inFreshProcess('firstDocxOfLibrary')));
  }
  const piece = (work: () => Promise<Uint8Array>) => ({ work, check: zipped });
  const [warm, library, tenfold] = await inTurnsAwaited(
    5,
    [
      piece(() => renderRoadMap(few, 'docx')),
      piece(() => byLibrary(roadMapDocument(few))),
      piece(() => renderRoadMap(many, 'docx')),
    ] as const,
    1,
  );
  const [own, theirs] = [timingOf(first), timingOf(firstOfLibrary)];
  const [atFirst, later, growth] = [
    own.median / theirs.median,
    warm.median / library.median,
    tenfold.median / warm.median,
  ];
  const limitIs = 'docx alone, the same headings, texts and tables without our looks, contents and descriptions';
  return [
    {
      axis: `first road map to DOCX in a process, ${steps[0]} steps`,
      waymark: own,
      limit: theirs,
      limitIs,
      goal: 'at most 1.2 times',
      result: `${atFirst.toFixed(2)} times`,
      met: atFirst <= 1.2,
    },
    {
      axis: 'the same again, warm',
      waymark: warm,
      limit: library,
      limitIs,
      goal: 'at most 1.2 times',
      result: `${later.toFixed(2)} times`,
      met: later <= 1.2,
    },
    {
      axis: `road map of ${steps[1]} steps to DOCX`,
      waymark: tenfold,
      limit: warm,
      limitIs: `${steps[0]} steps`,
      goal: 'at most 12 times for 10 times as many',
      result: `${growth.toFixed(1)} times`,
      met: growth <= 12,
    },
  ];
};
