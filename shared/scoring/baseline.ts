import {
  dimensions,
  type ConsultationRecord,
  type Criterion,
  type CriterionFinding,
  type Dimension,
  type LevelRange,
  type Requirement,
} from '../model';
import type { LoadedPack } from '../pack';
import { corroborateAmong } from './corroborateAll';
import { statusSeen, type Corroborated } from './corroboration';
import { levelOf, type Rung } from './level';
import { hiddenBy } from './visibility';

/** A criterion with what was found; `rung` is how it counts, null where it is not applicable. */
export interface ScoredCriterion {
  readonly criterion: Criterion;
  readonly finding: CriterionFinding;
  readonly rung: Rung | null;
}

export interface ScoredRequirement {
  readonly requirement: Requirement;
  readonly criteria: readonly ScoredCriterion[];
  readonly range: LevelRange;
  /** Only the dimensions in which the pack asks something. */
  readonly dimensions: Partial<Record<Dimension, LevelRange>>;
}

export interface Baseline {
  readonly requirements: readonly ScoredRequirement[];
  /** 0–100; null when no requirement has a level. */
  readonly index: number | null;
  /** 0–1; null when no criterion is applicable. */
  readonly coverage: number | null;
}

const scoreCriterion = (criterion: Criterion, found: Corroborated, hidden: boolean): ScoredCriterion => {
  const { state, determined, answers, low, high, items } = found;
  const applicable = low !== null && high !== null && !hidden;
  return {
    criterion,
    finding: {
      ...{ id: criterion.id, state, applicable, hidden, determined, answers },
      ...(items === undefined ? {} : { items }),
    },
    rung: applicable ? { level: criterion.level, low, high } : null,
  };
};

const levelsByDimension = (criteria: readonly ScoredCriterion[]): Partial<Record<Dimension, LevelRange>> => {
  const levels: Partial<Record<Dimension, LevelRange>> = {};
  for (const dimension of dimensions) {
    const inside = criteria.filter(({ criterion }) => criterion.dimension === dimension);
    if (inside.length > 0) levels[dimension] = levelOf(rungsOf(inside));
  }
  return levels;
};

const rungsOf = (criteria: readonly ScoredCriterion[]): Rung[] => criteria.flatMap(({ rung }) => rung ?? []);

const indexOf = (requirements: readonly Pick<ScoredRequirement, 'requirement' | 'range'>[]): number | null => {
  let [reached, reachable] = [0, 0];
  for (const { requirement, range } of requirements) {
    if (range.score === null || range.top === null) continue;
    const weight = requirement.weight ?? 1;
    reached += weight * range.score;
    reachable += weight * range.top;
  }
  return reachable === 0 ? null : (100 * reached) / reachable;
};

const coverageOf = (requirements: readonly ScoredRequirement[]): number | null => {
  let [known, applicable] = [0, 0];
  for (const { criteria } of requirements) {
    for (const { finding } of criteria) {
      if (!finding.applicable) continue;
      applicable += 1;
      if (finding.state !== 'unknown') known += 1;
    }
  }
  return applicable === 0 ? null : known / applicable;
};

/** The baseline: the state of every criterion, the levels, the index and the coverage (design 6, down to "Coverage"). */
export const scoreBaseline = (pack: LoadedPack, record: ConsultationRecord): Baseline => {
  const found = corroborateAmong(pack, record);
  const hidden = hiddenBy({
    ids: pack.criteria.keys(),
    whenOf: (id) => pack.criteria.get(id)?.criterion.when,
    statusOf: (id) => {
      const seen = found.get(id);
      return seen === undefined ? 'unknown' : statusSeen(seen);
    },
  });
  const requirements = pack.pack.requirements.map((requirement) => {
    const criteria = requirement.criteria.map((criterion) =>
      scoreCriterion(criterion, found.get(criterion.id)!, hidden.has(criterion.id)),
    );
    return { requirement, criteria, range: levelOf(rungsOf(criteria)), dimensions: levelsByDimension(criteria) };
  });
  return { requirements, index: indexOf(requirements), coverage: coverageOf(requirements) };
};

/**
 * The index (0–100) if every unknown criterion turned out met and every contested one were settled by its most favourable
 * account: the upper end of what the index may be. The index of the contract is the cautious one ({@link scoreBaseline}).
 */
export const favourableIndex = (pack: LoadedPack, record: ConsultationRecord): number | null =>
  indexOf(
    scoreBaseline(pack, record).requirements.map(({ requirement, criteria }) => ({
      requirement,
      range: levelOf(rungsOf(criteria).map((rung) => ({ ...rung, low: rung.high }))),
    })),
  );
