import type { ConsultationRecord, Criterion, Determination, Safeguard, Step } from '../model';
import { isNeed, type FoundNeed, type RequirementGap } from '../needs';
import type { LoadedPack } from '../pack';
import type { ScoredCriterion } from '../scoring';
import { indicatorFor } from './indicator';
import { establishText } from './sentences';

/** What a step says, before order, priority, dates and human edits. */
export type StepContent = Omit<Step, 'starts' | 'ends' | 'dependsOn' | 'priority' | 'parts' | 'edited'>;

/** A step on its way into the road map. */
export interface StepDraft {
  readonly content: StepContent;
  /** The requirement and criterion that it serves; null for a remedy. */
  readonly gap: RequirementGap | null;
  readonly criterion: Criterion | null;
  /** Safeguards whose remedies must come first. */
  readonly withheldBy: readonly string[];
}

const defaultMonths = 3;
const monthsToEstablish = 1;

const nothingGuarded: readonly string[] = [];

const establishDraft = ({ criterion, finding }: ScoredCriterion, gap: RequirementGap): StepDraft => ({
  gap,
  criterion,
  withheldBy: nothingGuarded,
  content: {
    id: `establish:${criterion.id}`,
    kind: 'establish',
    requirement: gap.scored.requirement.id,
    criterion: criterion.id,
    safeguard: null,
    ...establishText(criterion.statement, finding.state === 'contested' ? 'contested' : 'unknown'),
    lead: gap.lead,
    partners: [],
    assistance: null,
    coverage: null,
    dueDiligence: null,
    months: monthsToEstablish,
    indicator: null,
    conditions: [],
    sources: gap.scored.requirement.sources,
  },
});

/** The substantive step of a need; none if the pack offers none. */
const needDraft = (need: FoundNeed, determination: Determination | undefined): StepDraft | null => {
  const { scored, gap, coverage, diligence } = need;
  const { criterion, finding } = scored;
  const { step } = criterion;
  if (step === undefined) return null;
  const offered = coverage !== 'existing' && diligence.dueDiligence !== 'withheld';
  return {
    gap,
    criterion,
    withheldBy: diligence.withheldBy,
    content: {
      id: `step:${criterion.id}`,
      kind: 'need',
      requirement: gap.scored.requirement.id,
      criterion: criterion.id,
      safeguard: null,
      action: step.action,
      recommendation: step.recommendation,
      lead: gap.lead,
      partners: step.partners ?? [],
      assistance: offered ? (step.assistance ?? null) : null,
      coverage,
      dueDiligence: diligence.dueDiligence,
      months: step.months ?? defaultMonths,
      indicator: indicatorFor(step.indicator, finding, determination),
      conditions: [...diligence.conditions],
      sources: gap.scored.requirement.sources,
    },
  };
};

/** The steps that the gaps call for: substantive ones for needs, establish-the-facts ones for the rest (design 6, "Gap"). */
export const draftSteps = (
  record: ConsultationRecord,
  gaps: readonly RequirementGap[],
  needs: readonly FoundNeed[],
): StepDraft[] => {
  const determinations = new Map(record.determinations.map((item) => [item.criterion, item]));
  const substantive = needs.flatMap((need) => needDraft(need, determinations.get(need.scored.criterion.id)) ?? []);
  const toEstablish = gaps.flatMap((gap) =>
    gap.criteria.filter((scored) => !isNeed(scored)).map((scored) => establishDraft(scored, gap)),
  );
  return [...substantive, ...toEstablish];
};

const remedyDraft = ({ id, remedy }: Safeguard): StepDraft | null =>
  remedy === undefined
    ? null
    : {
        gap: null,
        criterion: null,
        withheldBy: nothingGuarded,
        content: {
          id: remedyId(id),
          kind: 'remedy',
          requirement: null,
          criterion: null,
          safeguard: id,
          action: remedy.action,
          recommendation: null,
          lead: null,
          partners: [],
          assistance: null,
          coverage: null,
          dueDiligence: null,
          months: remedy.months,
          indicator: null,
          conditions: [],
          sources: [],
        },
      };

/** The step id of a safeguard's remedy. */
export const remedyId = (safeguard: string): string => `remedy:${safeguard}`;

/** One remedy for each safeguard that withholds the assistance of a step (design 6, "Safeguards"). */
export const draftRemedies = (pack: LoadedPack, steps: readonly StepDraft[]): StepDraft[] => {
  const safeguards = new Set(steps.flatMap(({ withheldBy }) => withheldBy));
  return [...safeguards].flatMap((id) => {
    const safeguard = pack.safeguards.get(id);
    return (safeguard && remedyDraft(safeguard)) ?? [];
  });
};
