import type { Indicator, LocalText, RoadMap, Step } from '../model';
import { resources, translator } from '../messages';
import { establishText, inPlaceIn } from '../roadmap';
import type { RoadMapInput } from './input';
import type { PublicCriterion, PublicRecord } from './publicRecord';
import { countOfThings } from './publicThings';

const range = (figures: readonly number[]): number | string => {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least === most ? least : `${least}–${most}`;
};

/** The baseline value that may be printed; undefined where it rests on a confidential interview alone. */
const baselineOf = ({ values }: PublicCriterion): Indicator['baseline'] => {
  const figures = values.filter((value) => typeof value === 'number');
  if (figures.length > 0) return range(figures);
  const choices = values.filter((value) => typeof value === 'string');
  return choices.length > 0 ? choices.join(' / ') : undefined;
};

/** Of how many things it is in place, counted over what may be said; no baseline where nothing may be, null where none is named. */
const inPlaceOf = (
  things: NonNullable<PublicCriterion['things']>,
): { readonly baseline: Indicator['baseline'] } | null => {
  if (things.length === 0) return null;
  const { met, of } = countOfThings(things);
  return { baseline: things.some(({ state }) => state !== 'unknown') ? inPlaceIn(met, of) : undefined };
};

/**
 * An indicator whose baseline is a figure or a choice taken from answers quotes those answers, so the quotation is made again
 * from what may be used. A status is the finding itself and stays.
 */
const publicIndicator = ({ pack }: RoadMapInput, step: Step, criterion: PublicCriterion): Step['indicator'] => {
  const asked = pack.criteria.get(step.criterion ?? '')?.criterion;
  const { indicator } = step;
  const repeats = criterion.things !== null && !criterion.determined;
  if (
    asked === undefined ||
    (asked.answer === 'status' && !repeats) ||
    indicator === null ||
    typeof indicator === 'string'
  )
    return indicator;
  if (asked.step?.indicator?.baseline !== 'from-answer') return indicator;
  const { name, unit, target, verification } = indicator;
  const ofThings = repeats && asked.answer !== 'number' ? inPlaceOf(criterion.things) : null;
  return { name, unit, baseline: ofThings === null ? baselineOf(criterion) : ofThings.baseline, target, verification };
};

const neutralReason: LocalText = Object.fromEntries(
  Object.keys(resources).map((language) => [language, translator(language).t('document:establish.reason')]),
);

/** An establish-the-facts step without the word that accounts differed, where saying so would reveal a further account. */
const withoutContest = ({ pack }: RoadMapInput, step: Step): Step => {
  const asked = pack.criteria.get(step.criterion ?? '')?.criterion;
  if (asked === undefined) return step;
  return {
    ...step,
    action: step.edited.includes('action') ? step.action : establishText(asked.statement, 'unknown').action,
    recommendation: step.edited.includes('recommendation') ? step.recommendation : neutralReason,
  };
};

const publicStep = (input: RoadMapInput, record: PublicRecord, contested: ReadonlySet<string>, step: Step): Step => {
  const criterion = record.criteria.get(step.criterion ?? '');
  if (criterion === undefined) return step;
  if (step.kind === 'need') return { ...step, indicator: publicIndicator(input, step, criterion) };
  const concealed = criterion.state !== 'contested' && contested.has(step.criterion ?? '');
  return concealed ? withoutContest(input, step) : step;
};

/** The road map as it may leave the consultant's machine: without what would quote or reveal a confidential interview. */
export const publicRoadMap = (input: RoadMapInput, record: PublicRecord): RoadMap => {
  const contested = new Set(
    input.findings.requirements
      .flatMap(({ criteria }) => criteria)
      .filter(({ state }) => state === 'contested')
      .map(({ id }) => id),
  );
  return { ...input.roadMap, steps: input.roadMap.steps.map((step) => publicStep(input, record, contested, step)) };
};
