import { byCodePoint, type StatusValue } from '../../model';
import { instrumentsCited } from '../citations';
import type { Context } from '../context';
import type { Cell, Table } from '../model';

const text = (value: string): Cell => ({ text: value });

/** Current interventions as the State and partners described them. */
export const interventionTable = ({ voice, record }: Context): Table => {
  const { say } = voice;
  const period = (from: string | undefined, to: string | undefined): string => {
    if (from === undefined) return to === undefined ? '' : say('document:intervention.until', { day: voice.date(to) });
    if (to === undefined) return say('document:front.since', { day: voice.date(from) });
    return say('document:step.days', { starts: voice.date(from), ends: voice.date(to) });
  };
  return {
    id: 'interventions',
    caption: say('document:intervention.caption'),
    columns: [
      { heading: say('document:column.intervention'), share: 26, characters: 44 },
      { heading: say('document:column.provider'), share: 15, characters: 28 },
      { heading: say('document:column.status'), share: 13, characters: 12 },
      { heading: say('document:column.period'), share: 19, characters: 30 },
      { heading: say('document:column.budget'), share: 11, characters: 14 },
      { heading: say('document:column.covers'), share: 16, characters: 40 },
    ],
    rows: [...record.interventions]
      .sort((a, b) => byCodePoint(a.id, b.id))
      .map(({ title, provider, status, from, to, budgetUsd, covers }) => [
        text(voice.line(title)),
        text(voice.line(provider)),
        text(say(`domain:interventionStatus.${status}`)),
        text(period(from, to)),
        budgetUsd === undefined ? text('') : { text: voice.number(budgetUsd), number: budgetUsd },
        text(covers.map(voice.line).join(', ')),
      ]),
  };
};

type Standing = 'satisfied' | 'unanswered' | 'no' | 'lifted';

const standingOf = (value: StatusValue | undefined): Standing => {
  if (value === 'yes' || value === 'na') return 'satisfied';
  return value === 'no' || value === 'partly' ? 'no' : 'unanswered';
};

/** The due diligence checklist: every question that was answered or that bears on a step, and how it stands. */
export const safeguardTable = ({ voice, pack, record, roadMap }: Context): Table => {
  const { say } = voice;
  const bearing = new Map<string, { steps: number; lifted: boolean }>();
  for (const { safeguard, standing } of roadMap.steps.flatMap(({ conditions }) => conditions)) {
    const { steps, lifted } = bearing.get(safeguard) ?? { steps: 0, lifted: false };
    bearing.set(safeguard, { steps: steps + 1, lifted: lifted || standing === 'lifted' });
  }
  const row = (id: string): Cell[] => {
    const safeguard = pack.safeguards.get(id)!;
    const answer = record.safeguards.get(id);
    const borne = bearing.get(id);
    const standing = borne?.lifted === true ? 'lifted' : standingOf(answer?.value);
    const steps = borne?.steps ?? 0;
    const stands = answer?.value === 'na' ? say('domain:state.na') : say(`domain:standing.${standing}`);
    return [
      text(voice.line(id)),
      text(voice.pack(safeguard.question)),
      { text: stands, strong: true },
      text(say(`domain:effect.${safeguard.onNo}`)),
      { text: voice.number(steps), number: steps },
      text(voice.pack(safeguard.source)),
    ];
  };
  return {
    id: 'safeguards',
    caption: say('document:safeguard.caption'),
    columns: [
      { heading: say('document:column.reference'), share: 12, characters: 16 },
      { heading: say('document:column.question'), share: 48, characters: 70 },
      { heading: say('document:column.stands'), share: 16, characters: 20 },
      { heading: say('document:column.effect'), share: 15, characters: 22 },
      { heading: say('document:column.openSteps'), share: 9, characters: 10 },
      { heading: say('document:column.source'), share: 0, characters: 50 },
    ],
    rows: [...pack.safeguards.keys()]
      .filter((id) => record.safeguards.has(id) || bearing.has(id))
      .sort(byCodePoint)
      .map(row),
  };
};

/** Steps that the team left out, each with its reason. */
export const omittedTable = ({ voice, roadMap }: Context): Table => ({
  id: 'omitted',
  caption: voice.say('document:omitted.caption'),
  columns: [
    { heading: voice.say('document:column.reference'), share: 24, characters: 24 },
    { heading: voice.say('document:column.reason'), share: 76, characters: 80 },
  ],
  rows: roadMap.omitted.map(({ step, reason }) => [
    text(voice.line(step.slice(step.indexOf(':') + 1))),
    text(voice.text(reason)),
  ]),
});

export const instrumentTable = (context: Context): Table => ({
  id: 'instruments',
  caption: context.voice.say('document:instrument.caption'),
  columns: [
    { heading: context.voice.say('document:column.symbol'), share: 34, characters: 32 },
    { heading: context.voice.say('document:column.instrument'), share: 66, characters: 90 },
  ],
  rows: instrumentsCited(context).map(({ norm, title }) => [text(norm), text(title)]),
});

const terms = [
  'baseline',
  'determination',
  'dueDiligence',
  'establish',
  'gap',
  'indicator',
  'intervention',
  'level',
  'need',
  'priority',
  'recommendation',
  'requirement',
  'safeguard',
  'step',
  'target',
] as const;

export const glossaryTable = ({ voice }: Context): Table => ({
  id: 'glossary',
  caption: voice.say('document:glossary.caption'),
  columns: [
    { heading: voice.say('document:column.term'), share: 24, characters: 24 },
    { heading: voice.say('document:column.meaning'), share: 76, characters: 90 },
  ],
  rows: terms.map((term) => [
    text(voice.say(`document:glossary.${term}.term`)),
    text(voice.say(`document:glossary.${term}.meaning`)),
  ]),
});
