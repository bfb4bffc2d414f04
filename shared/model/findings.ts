import { z } from 'zod';
import { AnswerValue } from './consultation';
import { Id } from './primitives';
import { AnswerState, Basis, CriterionState, Dimension } from './scales';

/** A level as a range: `low` and `high` differ where answers are missing or contested; null where nothing applies. */
export const LevelRange = z.strictObject({
  low: z.number().nullable(),
  high: z.number().nullable(),
  score: z.number().nullable(),
  top: z.number().nullable(),
});
export type LevelRange = z.infer<typeof LevelRange>;

export const CriterionFinding = z.strictObject({
  id: Id,
  state: CriterionState,
  /** Whether it counts: not `na`, and not hidden by `when`. */
  applicable: z.boolean(),
  hidden: z.boolean(),
  determined: z.boolean(),
  answers: z.array(
    z.strictObject({
      interview: Id,
      value: AnswerValue,
      basis: Basis,
      state: AnswerState,
      counts: z.boolean(),
      /** The thing of a roster that it is about, where the criterion repeats and the answer named one. */
      item: Id.optional(),
    }),
  ),
  /** Only where the criterion repeats: each thing of its roster with its own state, by id. */
  items: z.array(z.strictObject({ item: Id, state: CriterionState })).optional(),
});
export type CriterionFinding = z.infer<typeof CriterionFinding>;

export const RequirementFinding = LevelRange.extend({
  id: Id,
  target: z.number(),
  gap: z.number().nullable(),
  dimensions: z.partialRecord(Dimension, LevelRange),
  criteria: z.array(CriterionFinding),
});
export type RequirementFinding = z.infer<typeof RequirementFinding>;

/** The four parts of a priority in points out of 100: they add up to it. */
export const PriorityParts = z.strictObject({
  gap: z.number(),
  binding: z.number(),
  national: z.number(),
  unlocks: z.number(),
});
export type PriorityParts = z.infer<typeof PriorityParts>;

export const NeedCoverage = z.enum(['existing', 'partial', 'none']);
export type NeedCoverage = z.infer<typeof NeedCoverage>;

/** `withheld`: a block or prohibition stands; `pending`: a safeguard is unanswered; `conditional`: conditions go with it. */
export const DueDiligence = z.enum(['withheld', 'pending', 'conditional', 'clear']);
export type DueDiligence = z.infer<typeof DueDiligence>;

export const Need = z.strictObject({
  criterion: Id,
  priority: z.number(),
  parts: PriorityParts,
  coverage: NeedCoverage,
  dueDiligence: DueDiligence,
});
export type Need = z.infer<typeof Need>;

export const Findings = z.strictObject({
  format: z.literal('waymark.findings/1'),
  index: z.number().nullable(),
  coverage: z.number().nullable(),
  requirements: z.array(RequirementFinding),
  needs: z.array(Need),
});
export type Findings = z.infer<typeof Findings>;
