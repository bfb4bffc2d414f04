import { z } from 'zod';
import { EditField } from './consultation';
import { IsoDate } from './primitives';
import type { Step } from './roadmap';

/** What of a step is held against a later one by a mark of it; dates, lead and priority are kept as they were. */
export const markedFields = [
  'action',
  'recommendation',
  'partners',
  'assistance',
  'coverage',
  'dueDiligence',
  'dependsOn',
  'indicator',
  'conditions',
  'sources',
] as const satisfies readonly (keyof Step)[];
export const MarkedField = z.enum(markedFields);
export type MarkedField = z.infer<typeof MarkedField>;

/** A step as it was when somebody last looked at the draft. */
export const DraftStep = z.strictObject({
  id: z.string().max(200),
  starts: IsoDate,
  ends: IsoDate,
  lead: z.string().max(200).nullable(),
  priority: z.number(),
  marks: z.partialRecord(MarkedField, z.string().max(20)),
  edited: z.array(EditField),
  /** Marks of what the rules proposed beneath people's edits. */
  proposed: z.partialRecord(EditField, z.string().max(20)),
});
export type DraftStep = z.infer<typeof DraftStep>;

/** The road map that a team took as its draft: enough to say later what changed since, and no more. */
export const RoadMapDraft = z.strictObject({
  version: z.literal(1),
  /** ISO 8601 moment, UTC. */
  takenOn: z.iso.datetime(),
  packHash: z.string().max(128),
  steps: z.array(DraftStep).max(20_000),
});
export type RoadMapDraft = z.infer<typeof RoadMapDraft>;
