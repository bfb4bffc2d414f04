import type { PriorityParts, Step } from '../model';
import { priorityBand } from '../needs';
import { assistanceText } from './assistance';
import { citations } from './citations';
import { conditionTexts } from './conditions';
import type { Context } from './context';
import { indicatorText, type IndicatorText } from './indicators';

/** A step as the document speaks of it: every text that the step sections, the matrix and the log-frame share. */
export interface StepText {
  readonly step: Step;
  readonly number: number;
  /** "Step 7". */
  readonly label: string;
  /** The criterion or safeguard that it serves. */
  readonly reference: string;
  readonly kind: string;
  readonly action: string;
  readonly recommendation: string | null;
  readonly lead: string;
  readonly partners: string;
  readonly assistance: string;
  /** The model laws and good practices from which it can start. */
  readonly models: readonly string[];
  readonly period: string;
  readonly priority: string;
  readonly band: string;
  readonly parts: string | null;
  readonly dependsOn: string;
  readonly indicator: IndicatorText | null;
  readonly dueDiligence: string | null;
  readonly conditions: readonly string[];
  readonly sources: string;
}

const partNames = ['gap', 'binding', 'national', 'unlocks'] as const satisfies readonly (keyof PriorityParts)[];

const partsText = ({ voice }: Context, parts: PriorityParts): string =>
  voice.list(
    partNames.map((part) =>
      voice.say('document:step.part', {
        part: voice.say(`domain:priorityPart.${part}`),
        points: Math.round(parts[part]),
      }),
    ),
  );

/** Dates that a person set are printed without the duration, which the rules had worked out. */
const periodText = ({ voice }: Context, { starts, ends, months, edited }: Step): string => {
  const days = { starts: voice.date(starts), ends: voice.date(ends) };
  return edited.includes('starts') || edited.includes('ends')
    ? voice.say('document:step.days', days)
    : voice.say('document:step.period', { ...days, months: voice.say('domain:months', { count: months }) });
};

/** A need may start from model laws and good practices; to establish facts or put a safeguard in place, nothing is drafted. */
const modelsOf = ({ pack, voice }: Context, { kind, criterion }: Step): string[] => {
  const models =
    kind === 'need' && criterion !== null ? pack.criteria.get(criterion)?.criterion.step?.models : undefined;
  return (models ?? []).map(({ norm, at }) => {
    const title = pack.pack.norms.find(({ id }) => id === norm)?.title;
    const named = title === undefined ? voice.line(norm) : voice.pack(title);
    return at === undefined ? named : voice.say('document:source.at', { norm: named, at: voice.line(at) });
  });
};

/** The steps in the order of the road map, numbered from 1. */
export const stepTexts = (context: Context): StepText[] => {
  const { voice, record, roadMap } = context;
  const numbers = new Map(roadMap.steps.map(({ id }, i) => [id, i + 1]));
  const remedies = new Map(
    roadMap.steps.flatMap(({ safeguard, id }) => (safeguard === null ? [] : [[safeguard, numbers.get(id)!] as const])),
  );
  // What a person wrote in place of the pack's words is in the language in which it was written.
  const written = (step: Step, field: 'action' | 'recommendation'): string => {
    const words = step[field] ?? '';
    return typeof words === 'string' && step.edited.includes(field) ? voice.text(words) : voice.pack(words);
  };
  const label = (number: number): string => voice.say('document:step.label', { number });
  return roadMap.steps.map((step, i) => {
    const before = step.dependsOn.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
    const band = voice.say(`domain:priority.${priorityBand(step.priority)}`);
    const lead = step.lead === null ? undefined : (record.leads.get(step.lead) ?? step.lead);
    return {
      step,
      number: i + 1,
      label: label(i + 1),
      reference: voice.line(step.criterion ?? step.safeguard ?? step.id),
      kind: voice.say(`domain:stepKind.${step.kind}`),
      action: written(step, 'action'),
      recommendation: step.recommendation === null ? null : written(step, 'recommendation'),
      lead: lead === undefined ? voice.say('document:step.leadOpen') : voice.line(lead),
      partners:
        step.partners.length === 0 ? voice.say('document:step.noPartners') : voice.list(step.partners.map(voice.line)),
      assistance: assistanceText(context, step),
      models: modelsOf(context, step),
      period: periodText(context, step),
      priority: voice.say('document:step.priority', { band, points: Math.round(step.priority) }),
      band,
      parts: step.parts === null ? null : partsText(context, step.parts),
      dependsOn: before.length === 0 ? voice.say('document:step.noDependency') : voice.list(before.map(label)),
      indicator: indicatorText(context, step),
      dueDiligence: step.dueDiligence === null ? null : voice.say(`domain:dueDiligence.${step.dueDiligence}`),
      conditions: conditionTexts(context, step, remedies),
      sources: citations(context, step.sources),
    };
  });
};
