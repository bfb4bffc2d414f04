import { contextOf, type Context } from './context';
import type { RoadMapInput } from './input';
import type { Block, RoadMapDocument, Section, Table } from './model';
import { glossaryTable, instrumentTable, interventionTable, omittedTable, safeguardTable } from './parts/annexTables';
import { baselineBlocks, baselineTable } from './parts/baseline';
import { consentSection, glanceSection, titlePage } from './parts/front';
import { contextBlocks, contextTable, thingTable } from './parts/context';
import { aboutTable, provenanceFacts } from './parts/provenance';
import { costingSheets } from './parts/costing';
import { findingsTable, requirementSection, stepSection } from './parts/requirements';
import { firstStepsTable, indicatorSheet, matrixTable } from './parts/stepTables';
import { timelineOf } from './parts/timeline';
import { plain } from './printable';
import { stepTexts, type StepText } from './steps';

/** Numbers tables and parts in the order in which they are printed. */
interface Numbering {
  readonly table: () => number;
  readonly figure: () => number;
  readonly part: (title: string) => string;
  readonly annex: (title: string) => string;
}

const numbering = ({ voice }: Context): Numbering => {
  let [tables, figures, parts, annexes] = [0, 0, 0, 0];
  return {
    table: () => (tables += 1),
    figure: () => (figures += 1),
    part: (title) => voice.say('document:heading.part', { number: (parts += 1), title }),
    annex: (title) => {
      annexes += 1;
      return voice.say('document:heading.annex', { letter: String.fromCharCode(64 + annexes), title });
    },
  };
};

const remediesSection = (context: Context, steps: readonly StepText[]): Section[] => {
  const remedies = steps.filter(({ step }) => step.requirement === null);
  if (remedies.length === 0) return [];
  return [
    {
      id: 'remedies',
      title: context.voice.say('document:remedies.title'),
      blocks: [{ kind: 'paragraph', role: 'body', text: context.voice.say('document:remedies.text') }],
      sections: remedies.map((step) => stepSection(context, step)),
    },
  ];
};

interface Tables {
  readonly baseline: Table;
  readonly matrix: Table;
  readonly interventions: Table;
  readonly safeguards: Table;
  readonly things: Table;
}

const mainParts = (context: Context, steps: readonly StepText[], tables: Tables, number: Numbering): Section[] => {
  const { say } = context.voice;
  const remedies = remediesSection(context, steps);
  return [
    glanceSection(context, number.part(say('document:glance.title')), steps),
    consentSection(context, number.part(say('document:consent.partTitle')), number.table),
    {
      id: 'baseline',
      title: number.part(say('document:baseline.title')),
      newPage: true,
      blocks: baselineBlocks(context, number.table(), tables.baseline),
      sections: [],
    },
    ...(context.record.context.length > 0
      ? [
          {
            id: 'context',
            title: number.part(say('document:context.title')),
            newPage: true,
            blocks: contextBlocks(context),
            sections: [],
          },
        ]
      : []),
    {
      id: 'requirements',
      title: number.part(say('document:requirement.partTitle')),
      newPage: true,
      blocks: [{ kind: 'paragraph', role: 'body', text: say('document:requirement.reading') }],
      sections: [
        ...remedies,
        ...context.pack.pack.requirements.map((requirement, i) =>
          requirementSection(context, requirement, i + 1, number.table(), steps, i > 0 || remedies.length > 0),
        ),
      ],
    },
  ];
};

const annexes = (context: Context, steps: readonly StepText[], tables: Tables, number: Numbering): Section[] => {
  const { say } = context.voice;
  const annex = (id: string, title: string, blocks: readonly Block[], landscape = false): Section => ({
    id,
    title: number.annex(title),
    newPage: true,
    landscape,
    blocks,
    sections: [],
  });
  const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text });
  const tableOr = (table: Table, none: string): Block =>
    table.rows.length === 0 ? body(none) : { kind: 'table', number: number.table(), table };
  const omitted = omittedTable(context);
  const timeline = timelineOf(context, steps);
  const drawing: Block[] =
    timeline === null
      ? [body(say('document:timeline.none'))]
      : [body(say('document:timeline.text')), { kind: 'timeline', number: number.figure(), timeline }];
  return [
    annex(
      'annex-first',
      say('document:first.title'),
      [tableOr(firstStepsTable(context, steps), say('document:matrix.none'))],
      true,
    ),
    annex('annex-timeline', say('document:timeline.title'), drawing, true),
    annex('annex-matrix', say('document:matrix.title'), [tableOr(tables.matrix, say('document:matrix.none'))], true),
    annex('annex-interventions', say('document:intervention.title'), [
      tableOr(tables.interventions, say('document:intervention.none')),
    ]),
    annex('annex-safeguards', say('document:safeguard.title'), [
      body(say('document:safeguard.text')),
      tableOr(tables.safeguards, say('document:safeguard.none')),
    ]),
    ...(tables.things.rows.length > 0
      ? [
          annex('annex-things', say('document:things.title'), [
            body(say('document:things.text')),
            tableOr(tables.things, ''),
          ]),
        ]
      : []),
    ...(omitted.rows.length > 0 ? [annex('annex-omitted', say('document:omitted.title'), [tableOr(omitted, '')])] : []),
    annex('annex-instruments', say('document:instrument.title'), [
      tableOr(instrumentTable(context), say('document:instrument.none')),
    ]),
    annex('annex-glossary', say('document:glossary.title'), [tableOr(glossaryTable(context), '')]),
    annex('annex-provenance', say('document:provenance.title'), [
      body(say('document:provenance.text')),
      { kind: 'facts', label: say('document:provenance.title'), facts: provenanceFacts(context) },
    ]),
  ];
};

/** The day that file properties carry: the snapshot's, else the consultation's end or start; never the present day. */
const dayOf = ({ record: { consultation }, provenance: { snapshot } }: Context): string | null =>
  snapshot?.takenOn.slice(0, 10) ?? consultation.endsOn ?? consultation.startsOn ?? null;

/**
 * The national implementation road map as a document before any format. Writers print exactly this, so formats cannot differ
 * in content; what interviewees did not allow to be printed is not in it (see `publicRecord`).
 */
export const roadMapDocument = (input: RoadMapInput): RoadMapDocument => {
  const context = contextOf(input);
  const { voice } = context;
  const { say } = voice;
  const steps = stepTexts(context);
  const tables: Tables = {
    baseline: baselineTable(context),
    matrix: matrixTable(context, steps),
    interventions: interventionTable(context),
    safeguards: safeguardTable(context),
    things: thingTable(context),
  };
  const number = numbering(context);
  const sections = [...mainParts(context, steps, tables, number), ...annexes(context, steps, tables, number)];
  const findings = findingsTable(context);
  const provenance = provenanceFacts(context);
  const page = titlePage(context);
  return {
    language: input.language,
    direction: voice.direction,
    name: plain(say('document:front.name', { title: page.title, consultation: page.subtitle })),
    day: dayOf(context),
    titlePage: page,
    contentsTitle: say('document:contents'),
    sections,
    sheets: [
      {
        name: say('document:sheet.about'),
        table: aboutTable(context, page, provenance),
        unfiltered: true,
      },
      { name: say('document:sheet.matrix'), table: tables.matrix, frozen: 4 },
      indicatorSheet(context, steps),
      ...costingSheets(context, steps),
      { name: say('document:sheet.baseline'), table: tables.baseline },
      { name: say('document:sheet.findings'), table: findings },
      ...(tables.things.rows.length > 0 ? [{ name: say('document:sheet.things'), table: tables.things }] : []),
      ...(context.record.context.length > 0
        ? [{ name: say('document:sheet.context'), table: contextTable(context) }]
        : []),
      { name: say('document:sheet.safeguards'), table: tables.safeguards },
      { name: say('document:sheet.interventions'), table: tables.interventions },
    ],
    pageLine: say('document:page', { page: '{page}', pages: '{pages}' }),
    tableLabel: say('document:table', { number: '{number}', caption: '{caption}' }),
    figureLabel: say('document:figure', { number: '{number}', caption: '{caption}' }),
  };
};
