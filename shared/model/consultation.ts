import { z } from 'zod';
import { Id, IsoDate, LongText, ShortText, Words, limits } from './primitives';
import { Attribution, Basis, InterventionStatus, NationalPriority, StatusValue, stricter } from './scales';

/** A value as given: a status, a number, or one of the pack's choices; `unknown` and `declined` are possible for every kind. */
export const AnswerValue = z.union([z.number(), z.string().min(1).max(limits.shortText)]);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const Consultation = z.strictObject({
  id: Id,
  memberState: z.string().regex(/^[A-Z]{3}$/, 'three capital letters, such as XAA'),
  title: ShortText,
  pack: z.string().regex(/^[^\s@]+@[^\s@]+$/, 'a pack and its version, such as travel@1.0.0'),
  requestedOn: IsoDate.optional(),
  requestedBy: z.string().max(limits.shortText).optional(),
  consentReference: z.string().max(limits.shortText).optional(),
  startsOn: IsoDate.optional(),
  requestChannel: z.string().max(limits.shortText).optional(),
  consentGivenBy: z.string().max(limits.shortText).optional(),
  consentGivenOn: IsoDate.optional(),
  endsOn: IsoDate.optional(),
  roadMapStart: IsoDate,
  maxParallelSteps: z.int().min(1).max(100).optional(),
  release: z.enum(['none', 'partial', 'full']).optional(),
  /** The text of the pack with which the consultation began: its version alone does not tell an edited copy. */
  packHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the pack text, 64 small hexadecimal digits')
    .optional(),
});
export type Consultation = z.infer<typeof Consultation>;

/** Somebody of the consultation team, and what they look after. Their name is printed in the document. */
export const TeamMember = z.strictObject({
  id: Id,
  name: ShortText,
  role: ShortText.optional(),
  looksAfter: ShortText.optional(),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const Institution = z.strictObject({
  id: Id,
  name: ShortText,
  kind: ShortText,
  focalPoint: ShortText.optional(),
});
export type Institution = z.infer<typeof Institution>;

/**
 * An interview, or a desk review: answers read from the institution's documents before the mission, to be confirmed in a
 * meeting. Absent means a meeting.
 */
export const Interview = z.strictObject({
  id: Id,
  institution: Id,
  mode: z.enum(['meeting', 'deskReview']).optional(),
  heldOn: IsoDate.optional(),
  attribution: Attribution.optional(),
  participants: LongText.optional(),
});
export type Interview = z.infer<typeof Interview>;

/** One named thing of a roster of the pack: this border post, that agency. */
export const RosterItem = z.strictObject({ id: Id, roster: Id, name: ShortText });
export type RosterItem = z.infer<typeof RosterItem>;

/**
 * Where an answer was taken over from: a consultation of the same State by its id and title, the criterion there, and the day it
 * was said. `value` is what was taken over: an answer that has another by now is its own.
 */
export const TakenOver = z.strictObject({
  consultation: Id,
  title: ShortText,
  criterion: Id,
  value: AnswerValue,
  date: IsoDate.optional(),
});
export type TakenOver = z.infer<typeof TakenOver>;

/**
 * One answer per interview and criterion, and per `item` where the criterion repeats over a roster. `privateNote` never leaves the consultant's own copy. `attribution` is for this
 * answer alone; the stricter of it and the interview's holds.
 */
export const Answer = z.strictObject({
  interview: Id,
  criterion: Id,
  item: Id.optional(),
  value: AnswerValue,
  basis: Basis.optional(),
  note: LongText.optional(),
  privateNote: LongText.optional(),
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  attribution: Attribution.optional(),
  followUp: z.boolean().optional(),
  from: TakenOver.optional(),
});
export type Answer = z.infer<typeof Answer>;

/** What a context question was answered: words, a number, a day, or values of the pack's choices. Never scored. */
export const ContextAnswer = z.strictObject({
  interview: Id,
  question: Id,
  item: Id.optional(),
  value: z.union([z.number(), LongText.min(1), z.array(ShortText).min(1).max(500)]),
  privateNote: LongText.optional(),
  attribution: Attribution.optional(),
});
export type ContextAnswer = z.infer<typeof ContextAnswer>;

/** How far the words of one answer may travel: the stricter of what holds for the interview and for the answer. */
export const attributionOf = (
  interview: Pick<Interview, 'attribution'>,
  answer?: Pick<Answer, 'attribution'>,
): Attribution => stricter(interview.attribution ?? 'institution', answer?.attribution ?? 'person');

/** Where an answer was taken over from; null where it was not, was changed since, or nothing of it may be said. */
export const takenOverFrom = (interview: Pick<Interview, 'attribution'>, answer: Answer): TakenOver | null => {
  const { from, value } = answer;
  return from?.value === value && attributionOf(interview, answer) !== 'confidential' ? from : null;
};

/** How a document was seen: as issued, as a copy, or only told of. */
export const documentSights = ['original', 'copy', 'no'] as const;
export const DocumentSight = z.enum(documentSights);
export type DocumentSight = z.infer<typeof DocumentSight>;

/**
 * A document that an institution named or handed over in an interview, and the criteria that it speaks to. Absent `seen`
 * means not seen yet; `expected` is the entry under `evidence` in the pack that it answers; `at` where in it to look.
 */
export const Evidence = z.strictObject({
  id: Id,
  interview: Id,
  title: ShortText,
  reference: ShortText.optional(),
  date: IsoDate.optional(),
  seen: DocumentSight.optional(),
  expected: ShortText.optional(),
  supports: z.array(z.strictObject({ criterion: Id, at: ShortText.optional() })).max(2_000),
});
export type Evidence = z.infer<typeof Evidence>;

export const Determination = z.strictObject({ criterion: Id, value: AnswerValue, rationale: Words });
export type Determination = z.infer<typeof Determination>;

export const Target = z.strictObject({
  requirement: Id,
  level: z.int().min(0).max(20).optional(),
  priority: NationalPriority.optional(),
  lead: Id.optional(),
});
export type Target = z.infer<typeof Target>;

export const Intervention = z.strictObject({
  id: Id,
  title: ShortText,
  provider: ShortText,
  status: InterventionStatus,
  covers: z.array(Id).max(2_000),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  budgetUsd: z.number().min(0).optional(),
});
export type Intervention = z.infer<typeof Intervention>;

/** Only a named official lifts a block, with a reason and an end date (design 6). A prohibition is never lifted. */
export const Lift = z.strictObject({ official: Words, reason: Words, until: IsoDate });
export type Lift = z.infer<typeof Lift>;

export const SafeguardAnswer = z.strictObject({
  safeguard: Id,
  value: StatusValue,
  note: LongText.optional(),
  lift: Lift.optional(),
});
export type SafeguardAnswer = z.infer<typeof SafeguardAnswer>;

/** The fields of a road-map step that a person may take over. `omitted` carries the reason for leaving a step out. */
export const editableFields = [
  'action',
  'recommendation',
  'lead',
  'partners',
  'starts',
  'ends',
  'indicator',
  'omitted',
] as const;
export const EditField = z.enum(editableFields);
export type EditField = z.infer<typeof EditField>;

const stepId = z.string().regex(/^(step|establish|remedy):[^\s:#|]+$/u, 'a step id such as step:TRAVEL-R01-C1');
export const Edit = z.discriminatedUnion('field', [
  z.strictObject({ step: stepId, field: z.literal(['action', 'recommendation', 'omitted']), value: LongText.min(1) }),
  z.strictObject({ step: stepId, field: z.literal('indicator'), value: LongText.min(1) }),
  z.strictObject({ step: stepId, field: z.literal('lead'), value: Id.nullable() }),
  z.strictObject({ step: stepId, field: z.literal('partners'), value: z.array(ShortText).max(50) }),
  z.strictObject({ step: stepId, field: z.literal(['starts', 'ends']), value: IsoDate }),
]);
export type Edit = z.infer<typeof Edit>;

/** The consultation file (design 7): what goes in and out of the command line, tests and other systems. */
export const ConsultationFile = z.strictObject({
  format: z.literal('waymark.consultation/1'),
  consultation: Consultation,
  team: z.array(TeamMember).max(100).optional(),
  institutions: z.array(Institution).max(limits.list).optional(),
  interviews: z.array(Interview).max(limits.list).optional(),
  rosterItems: z.array(RosterItem).max(limits.list).optional(),
  answers: z.array(Answer).max(200_000).optional(),
  contextAnswers: z.array(ContextAnswer).max(50_000).optional(),
  evidence: z.array(Evidence).max(20_000).optional(),
  determinations: z.array(Determination).max(limits.list).optional(),
  targets: z.array(Target).max(500).optional(),
  interventions: z.array(Intervention).max(limits.list).optional(),
  safeguards: z.array(SafeguardAnswer).max(500).optional(),
  edits: z.array(Edit).max(20_000).optional(),
});
export type ConsultationFile = z.infer<typeof ConsultationFile>;

/** The same with every list present: what the rules work on. */
export type ConsultationRecord = Required<ConsultationFile>;

export const withEveryList = (file: ConsultationFile): ConsultationRecord => ({
  team: [],
  institutions: [],
  interviews: [],
  rosterItems: [],
  answers: [],
  contextAnswers: [],
  evidence: [],
  determinations: [],
  targets: [],
  interventions: [],
  safeguards: [],
  edits: [],
  ...file,
});
