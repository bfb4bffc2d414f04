import { z } from 'zod';
import { DueDiligence, NeedCoverage, PriorityParts } from './findings';
import { Indicator, Source } from './pack';
import { Id, IsoDate, LocalText } from './primitives';
import { SafeguardEffect } from './scales';
import { EditField, Lift } from './consultation';

/** A safeguard that bears on a step: what a "no" does, and how it stands now. */
export const Condition = z.strictObject({
  safeguard: Id,
  effect: SafeguardEffect,
  standing: z.enum(['unanswered', 'no', 'lifted']),
  question: LocalText,
  remedy: LocalText.nullable(),
  lift: Lift.nullable(),
});
export type Condition = z.infer<typeof Condition>;

/** A step of the road map. Texts are in the pack's languages until a person edits them. */
export const Step = z.strictObject({
  id: z.string(),
  kind: z.enum(['need', 'establish', 'remedy']),
  requirement: Id.nullable(),
  criterion: Id.nullable(),
  safeguard: Id.nullable(),
  action: LocalText,
  recommendation: LocalText.nullable(),
  lead: Id.nullable(),
  partners: z.array(z.string()),
  /** The assistance area; null where none is needed, an intervention covers it, or a safeguard withholds it. */
  assistance: Id.nullable(),
  coverage: NeedCoverage.nullable(),
  dueDiligence: DueDiligence.nullable(),
  starts: IsoDate,
  ends: IsoDate,
  months: z.int(),
  dependsOn: z.array(z.string()),
  priority: z.number(),
  parts: PriorityParts.nullable(),
  indicator: z.union([Indicator, z.string()]).nullable(),
  conditions: z.array(Condition),
  sources: z.array(Source),
  /** Fields that a person took over; regeneration leaves them. */
  edited: z.array(EditField),
});
export type Step = z.infer<typeof Step>;

export const RoadMap = z.strictObject({
  format: z.literal('waymark.roadmap/1'),
  steps: z.array(Step),
  /** Steps that a person left out, with the reason. */
  omitted: z.array(z.strictObject({ step: z.string(), reason: z.string() })),
  /** Edits whose step the present answers no longer call for: kept, not shown as steps. */
  obsolete: z.array(z.string()),
});
export type RoadMap = z.infer<typeof RoadMap>;
