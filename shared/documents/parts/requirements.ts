import type { Criterion, Requirement } from '../../model';
import { citations, unsureNote } from '../citations';
import type { Context } from '../context';
import type { Block, Cell, Column, Fact, Section, Table } from '../model';
import type { NamedSource } from '../publicRecord';
import { countOfThings } from '../publicThings';
import { series } from '../series';
import type { StepText } from '../steps';
import { standing } from './baseline';

const stateText = ({ voice, record }: Context, id: string): string => {
  const found = record.criteria.get(id);
  const state = voice.say(`domain:state.${found?.state ?? 'unknown'}`);
  const things = found?.things ?? [];
  if (things.every((thing) => thing.state === 'unknown')) return state;
  const { met, of } = countOfThings(things);
  return of === 0 ? state : voice.say('document:finding.inPlaceIn', { state, met, count: of });
};

const rationale = ({ voice, record }: Context, id: string): string => {
  const given = record.criteria.get(id)?.rationale ?? null;
  return given === null ? '' : voice.text(given);
};

const columns = ({ voice }: Context): Column[] => [
  { heading: voice.say('document:column.reference'), share: 16, characters: 18 },
  { heading: voice.say('document:column.statement'), share: 38, characters: 70 },
  { heading: voice.say('document:column.dimension'), share: 16, characters: 16 },
  { heading: voice.say('document:column.level'), share: 8, characters: 8 },
  { heading: voice.say('document:column.finding'), share: 22, characters: 24 },
  { heading: voice.say('document:column.assessment'), share: 0, characters: 50 },
];

const statementRow = (context: Context, criterion: Criterion): Cell[] => [
  { text: context.voice.line(criterion.id) },
  { text: context.voice.pack(criterion.statement) },
  { text: context.voice.say(`domain:dimension.${criterion.dimension}`) },
  { text: String(criterion.level), number: criterion.level },
  { text: stateText(context, criterion.id), strong: true },
  { text: rationale(context, criterion.id) },
];

/** Why the team set a finding: below the table, where a long reason has room. */
const rationales = (context: Context, requirement: Requirement): Block[] =>
  asked(context, requirement).flatMap(({ id }): Block[] => {
    const reason = rationale(context, id);
    if (reason === '') return [];
    const { voice } = context;
    const text = voice.say('document:finding.determined', { reference: voice.line(id), rationale: reason });
    return [{ kind: 'paragraph', role: 'reason', text }];
  });

const asked = ({ record }: Context, { criteria }: Requirement): Criterion[] =>
  criteria.filter(({ id }) => record.criteria.get(id)?.hidden !== true);

const findingTable = (context: Context, requirement: Requirement, at: number): Table => ({
  id: `findings-${at}`,
  caption: context.voice.say('document:finding.caption', { title: context.voice.packLine(requirement.title) }),
  columns: columns(context),
  rows: asked(context, requirement).map((criterion) => statementRow(context, criterion)),
});

/** The findings of all requirements as one table, for the spreadsheet. */
export const findingsTable = (context: Context): Table => ({
  id: 'findings',
  caption: context.voice.say('document:finding.captionAll'),
  columns: columns(context),
  rows: context.pack.pack.requirements.flatMap((requirement) =>
    asked(context, requirement).map((criterion) => statementRow(context, criterion)),
  ),
});

/** Which institutions were heard on a requirement, and how what they said is known. Who said what is never printed. */
const provenance = ({ voice, record }: Context, requirement: Requirement): string => {
  const sources = record.sources.get(requirement.id) ?? [];
  const isEstablished = requirement.criteria.some(({ id }) => record.criteria.get(id)?.state !== 'unknown');
  const item = ({ institution, bases }: NamedSource): string =>
    voice.say('document:finding.source', {
      institution: voice.line(institution),
      bases: voice.list(bases.map((basis) => voice.say(`domain:basis.${basis}`))),
    });
  if (sources.length > 0) return voice.say('document:finding.sources', { sources: series(voice, sources.map(item)) });
  return voice.say(isEstablished ? 'document:finding.team' : 'document:finding.none');
};

/** What was taken over from other consultations of the State: not said in this one, so no institution is named for it. */
const earlierNote = ({ voice, record }: Context, requirement: Requirement): string[] => {
  const earlier = record.earlier.get(requirement.id) ?? [];
  if (earlier.length === 0) return [];
  const named = earlier.map(({ title, days }) =>
    days.length === 0
      ? voice.line(title)
      : voice.say('document:finding.earlierOn', { title: voice.line(title), days: voice.list(days.map(voice.date)) }),
  );
  return [voice.say('document:finding.earlier', { consultations: series(voice, named) })];
};

const indicatorFact = ({ voice }: Context, { indicator }: StepText): Fact[] => {
  if (indicator === null) return [];
  const { name, baseline, target, verification } = indicator;
  const measures =
    verification === ''
      ? []
      : [
          voice.say('document:indicator.baseline', { baseline }),
          voice.say('document:indicator.target', { target }),
          voice.say('document:indicator.verification', { verification }),
        ];
  return [{ term: voice.say('document:column.indicator'), paragraphs: [name, ...measures] }];
};

/** A heading is read on one line in a navigation pane; an action longer than this also stands below it in full. */
const headingAtMost = 320;

const headingOf = (action: string): string => {
  const line = action.replace(/\s*\n\s*/g, ' ');
  return line.length > headingAtMost ? `${[...line].slice(0, headingAtMost).join('')}…` : line;
};

/** One step: what to do, why and how, by whom, with whose help, when, how progress is measured, and what it depends on. */
export const stepSection = (context: Context, text: StepText): Section => {
  const { say } = context.voice;
  const fact = (term: string, ...paragraphs: string[]): Fact => ({ term, paragraphs });
  const short = (term: string, paragraph: string): Fact => ({ term, paragraphs: [paragraph], short: true });
  const named = { reference: text.reference, kind: text.kind };
  const served =
    text.sources === ''
      ? say('document:step.servesOnly', named)
      : say('document:step.servesAndSources', { ...named, sources: text.sources });
  const diligence = [...(text.dueDiligence === null ? [] : [text.dueDiligence]), ...text.conditions];
  const heading = headingOf(text.action);
  const blocks: Block[] = [
    ...(heading === text.action ? [] : [{ kind: 'paragraph', role: 'lead', text: text.action } as const]),
    ...(text.recommendation === null ? [] : [{ kind: 'paragraph', role: 'body', text: text.recommendation } as const]),
    {
      kind: 'facts',
      label: say('document:step.factsLabel', { step: text.label }),
      facts: [
        short(say('document:column.lead'), text.lead),
        short(say('document:column.period'), text.period),
        short(say('document:column.priority'), text.priority),
        short(say('document:column.dependsOn'), text.dependsOn),
        ...(text.step.kind === 'need' || text.step.partners.length > 0
          ? [fact(say('document:column.partners'), text.partners)]
          : []),
        ...(text.step.kind === 'need' ? [fact(say('document:column.assistance'), text.assistance)] : []),
        ...(text.models.length > 0 ? [fact(say('document:column.models'), ...text.models)] : []),
        ...indicatorFact(context, text),
        ...(diligence.length > 0 ? [fact(say('document:column.dueDiligence'), ...diligence)] : []),
      ],
    },
    { kind: 'paragraph', role: 'small', text: served },
  ];
  const title = say('document:step.heading', { step: text.label, action: heading });
  return { id: `step-${text.number}`, title, blocks, sections: [] };
};

/** One requirement: what is asked, where the State stands, on what that rests, and the steps. */
export const requirementSection = (
  context: Context,
  requirement: Requirement,
  at: number,
  tableNumber: number,
  steps: readonly StepText[],
  newPage: boolean,
): Section => {
  const { voice } = context;
  const own = steps.filter(({ step }) => step.requirement === requirement.id);
  return {
    id: `requirement-${at}`,
    title: voice.say('document:requirement.title', {
      id: voice.line(requirement.id),
      title: voice.packLine(requirement.title),
    }),
    newPage,
    blocks: [
      { kind: 'paragraph', role: 'body', text: voice.pack(requirement.summary) },
      {
        kind: 'paragraph',
        role: 'small',
        text: voice.say('document:requirement.sources', {
          sources: citations(context, requirement.sources),
        }),
      },
      ...unsureNote(context, requirement.sources).map((text) => ({ kind: 'paragraph', role: 'small', text }) as const),
      { kind: 'paragraph', role: 'lead', text: standing(context, requirement.id) },
      { kind: 'table', number: tableNumber, table: findingTable(context, requirement, at) },
      ...rationales(context, requirement),
      { kind: 'paragraph', role: 'small', text: provenance(context, requirement) },
      ...earlierNote(context, requirement).map((text) => ({ kind: 'paragraph', role: 'small', text }) as const),
      ...(own.length === 0
        ? [{ kind: 'paragraph', role: 'body', text: voice.say('document:requirement.noSteps') } as const]
        : []),
    ],
    sections: own.map((step) => stepSection(context, step)),
  };
};
