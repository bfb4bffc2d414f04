import { dimensions } from '../../../shared/model';
import type { ConsultationRecord, CriterionFinding, Dimension, Findings, LevelRange } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

/** A column of the heat map: the requirement as a whole, or one dimension of it. */
export type Aspect = Dimension | 'overall';
export const aspects: readonly Aspect[] = ['overall', ...dimensions];

/** What a cell of the heat map shows; null where the pack has no statement. */
export interface CellView {
  readonly range: LevelRange;
  readonly notKnown: boolean;
  readonly contested: number;
}

/** The statements of one requirement that a cell is about, by level and then as the pack has them. */
export const criteriaOf = (
  pack: LoadedPack,
  requirement: Findings['requirements'][number],
  aspect: Aspect,
): readonly CriterionFinding[] => {
  const levelOf = (id: string): number => pack.criteria.get(id)?.criterion.level ?? 0;
  return requirement.criteria
    .filter(({ id }) => aspect === 'overall' || pack.criteria.get(id)?.criterion.dimension === aspect)
    .sort((a, b) => levelOf(a.id) - levelOf(b.id));
};

export const cellOf = (
  pack: LoadedPack,
  requirement: Findings['requirements'][number],
  aspect: Aspect,
): CellView | null => {
  const range = aspect === 'overall' ? requirement : requirement.dimensions[aspect];
  if (!range) return null;
  const applicable = criteriaOf(pack, requirement, aspect).filter((finding) => finding.applicable);
  return {
    range,
    notKnown: applicable.length > 0 && applicable.every(({ state }) => state === 'unknown'),
    contested: applicable.filter(({ state }) => state === 'contested').length,
  };
};

/** Levels still missing, at the cautious and at the favourable reading; null where the requirement has no level. */
export const gapOf = ({ target, low, high }: Findings['requirements'][number]) =>
  low === null || high === null ? null : { most: Math.max(0, target - low), least: Math.max(0, target - high) };

/** What the heat map says in a sentence. */
export const standingOf = ({ requirements }: Findings, record: ConsultationRecord) => {
  const gaps = requirements.map(gapOf).filter((gap) => gap !== null);
  const agreed = new Set(record.targets.flatMap(({ requirement, level }) => (level === undefined ? [] : requirement)));
  return {
    total: gaps.length,
    reached: gaps.filter(({ most }) => most === 0).length,
    /** Not at the target as things are known, and perhaps there once the facts are established. */
    perhaps: gaps.filter(({ most, least }) => most > 0 && least === 0).length,
    allAgreed: requirements.every(({ id }) => agreed.has(id)),
    agreed: agreed as ReadonlySet<string>,
  };
};

/** How many applicable statements are known, and on how many accounts differ. */
export const countsOf = ({ requirements }: Findings) => {
  const applicable = requirements.flatMap(({ criteria }) => criteria.filter((finding) => finding.applicable));
  return {
    applicable: applicable.length,
    known: applicable.filter(({ state }) => state !== 'unknown').length,
    contested: applicable.filter(({ state }) => state === 'contested').length,
  };
};

/** Which rows of the heat map are shown; a column may be chosen beside it. */
export const views = ['all', 'contested', 'unknown', 'below'] as const;
export type View = (typeof views)[number];

type Finding = Findings['requirements'][number];

const open: Readonly<Record<View, (pack: LoadedPack, requirement: Finding, aspect: Aspect) => boolean>> = {
  all: (pack, requirement, aspect) => cellOf(pack, requirement, aspect) !== null,
  contested: (pack, requirement, aspect) =>
    criteriaOf(pack, requirement, aspect).some(({ applicable, state }) => applicable && state === 'contested'),
  unknown: (pack, requirement, aspect) =>
    criteriaOf(pack, requirement, aspect).some(({ applicable, state }) => applicable && state === 'unknown'),
  below: (pack, requirement, aspect) => {
    const { low = null, top = null } = cellOf(pack, requirement, aspect)?.range ?? {};
    return low !== null && top !== null && low < Math.min(requirement.target, top);
  },
};

/** The requirements of a view, as a whole or in one dimension, in the order of the pack. */
export const inView = (pack: LoadedPack, { requirements }: Findings, view: View, aspect: Aspect): readonly Finding[] =>
  requirements.filter((requirement) => open[view](pack, requirement, aspect));
