import { z } from 'zod';
import { Seen } from './norm';
import { Id, IsoDate, LanguageTag, LocalText, ShortText, limits } from './primitives';
import { Binding, Dimension, SafeguardEffect, StatusValue } from './scales';

/** Asked only if each named criterion (or safeguard) has one of the listed values. */
export const When = z.record(Id, z.array(StatusValue).min(1));
export type When = z.infer<typeof When>;

/**
 * One place in one instrument. `at` is left out while the paragraph is not established; `seen` says whether the
 * instrument's own text was read (`original`, the default), only a secondary source, or neither (`no`).
 */
export const Source = z.strictObject({
  norm: ShortText,
  at: ShortText.optional(),
  binding: Binding,
  seen: Seen.optional(),
});
export type Source = z.infer<typeof Source>;

export const Indicator = z.strictObject({
  name: LocalText,
  unit: LocalText.optional(),
  baseline: z.union([z.literal('from-answer'), z.number(), LocalText]).optional(),
  target: z.union([z.number(), LocalText]).optional(),
  verification: LocalText.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** A model law or good practice from which a step can start, and the place in it that is meant. */
export const StepModel = z.strictObject({ norm: ShortText, at: ShortText.optional() });
export type StepModel = z.infer<typeof StepModel>;

export const PackStep = z.strictObject({
  action: LocalText,
  recommendation: LocalText,
  assistance: Id.optional(),
  partners: z.array(ShortText).max(50).optional(),
  months: z.int().min(1).max(120).optional(),
  dependsOn: z.array(Id).max(100).optional(),
  safeguards: z.array(Id).max(100).optional(),
  models: z.array(StepModel).max(20).optional(),
  indicator: Indicator.optional(),
});
export type PackStep = z.infer<typeof PackStep>;

/** Named things of one kind over which a criterion or question repeats: border posts, agencies, laboratories. */
export const Roster = z.strictObject({ id: Id, title: LocalText });
export type Roster = z.infer<typeof Roster>;

/**
 * How a criterion repeats per thing of a roster, and how its one state follows from theirs: the `worst` of them, the `best`,
 * or met where at least `share` (over 0, at most 1) of those it applies to are met.
 */
export const Repeat = z.discriminatedUnion('rule', [
  z.strictObject({ over: Id, rule: z.literal(['worst', 'best']) }),
  z.strictObject({ over: Id, rule: z.literal('share'), share: z.number().gt(0).max(1) }),
]);
export type Repeat = z.infer<typeof Repeat>;

/**
 * Another pack's criterion that establishes the same fact, linked by hand with a reason. A link holds both ways: one of the
 * two packs is enough to say it.
 */
export const SameAs = z.strictObject({ pack: Id, criterion: Id, reason: LocalText });
export type SameAs = z.infer<typeof SameAs>;

/** The numbers that can be an answer, both ends included. */
export const Bounds = z.strictObject({ min: z.number().optional(), max: z.number().optional() });
export type Bounds = z.infer<typeof Bounds>;

/** What each value of a choice is called; a value without a name is shown as it stands. */
export const ChoiceNames = z.record(ShortText, LocalText);

export const ChoiceState = z.enum(['met', 'partly', 'unmet', 'na']);
export type ChoiceState = z.infer<typeof ChoiceState>;

const criterionCore = {
  id: Id,
  level: z.int().min(1).max(20),
  dimension: Dimension,
  question: LocalText,
  statement: LocalText,
  guidance: LocalText.optional(),
  ask: z.array(ShortText).max(100),
  evidence: z.array(LocalText).max(50).optional(),
  when: When.optional(),
  repeat: Repeat.optional(),
  sameAs: z.array(SameAs).max(50).optional(),
  step: PackStep.optional(),
};

/** `>=`, `>`, `<=`, `<` or `=` and a decimal number, as in `">= 90"`. */
export const NumberRule = z
  .string()
  .regex(/^\s*(>=|<=|>|<|=)\s*-?\d+(\.\d+)?\s*$/, 'a comparison with a number, such as ">= 90"');

/** A checkable statement under a requirement. How it is answered decides what `metWhen` must be. */
export const Criterion = z.discriminatedUnion('answer', [
  /** A rule beside a status answer is not used; it is taken because the design's own example carries one. */
  z.strictObject({ ...criterionCore, answer: z.literal('status'), metWhen: z.json().optional() }),
  z.strictObject({ ...criterionCore, answer: z.literal('number'), metWhen: NumberRule, bounds: Bounds.optional() }),
  z.strictObject({
    ...criterionCore,
    answer: z.literal('choice'),
    metWhen: z.record(ShortText, ChoiceState).refine((map) => Object.keys(map).length > 0, 'at least one choice'),
    choices: ChoiceNames.optional(),
  }),
]);
export type Criterion = z.infer<typeof Criterion>;

export const Requirement = z.strictObject({
  id: Id,
  title: LocalText,
  summary: LocalText,
  sources: z.array(Source).min(1).max(100),
  weight: z.number().min(0).max(1000).optional(),
  target: z.int().min(0).max(20).optional(),
  criteria: z.array(Criterion).min(1).max(limits.list),
});
export type Requirement = z.infer<typeof Requirement>;

export const Remedy = z.strictObject({ action: LocalText, months: z.int().min(1).max(120) });

export const Safeguard = z.strictObject({
  id: Id,
  question: LocalText,
  when: When.optional(),
  onNo: SafeguardEffect,
  remedy: Remedy.optional(),
  source: LocalText,
});
export type Safeguard = z.infer<typeof Safeguard>;

/**
 * Which translations were made from the text that stands in `from` now: eight hexadecimal digits for each pair of text and
 * translation (shared/translation, `fingerprint`), separated by spaces. A translation whose pair is missing is outdated. A
 * language that is not named here has no such record, and what is there counts as current.
 */
export const TranslationRecord = z.strictObject({
  from: LanguageTag,
  pairs: z
    .string()
    .max(500_000)
    .regex(/^([0-9a-f]{8}(\s+|$))*$/, 'eight hexadecimal digits a pair, separated by spaces'),
});
export type TranslationRecord = z.infer<typeof TranslationRecord>;

export const SafeguardFile = z.strictObject({
  format: z.literal('waymark.safeguards/1'),
  version: ShortText,
  title: LocalText,
  safeguards: z.array(Safeguard).max(limits.list),
  translations: z.record(LanguageTag, TranslationRecord).optional(),
});
export type SafeguardFile = z.infer<typeof SafeguardFile>;

export const AssistanceArea = z.strictObject({
  id: Id,
  title: LocalText,
  offeredBy: z.array(ShortText).max(50).default([]),
  triggers: z.array(Id).max(500).default([]),
});
export type AssistanceArea = z.infer<typeof AssistanceArea>;

export const contextAnswers = ['text', 'number', 'date', 'choice', 'choices'] as const;

/** A question whose answer is recorded and reported, and never scored. `choice` and `choices` name what can be chosen. */
export const ContextQuestion = z.strictObject({
  id: Id,
  question: LocalText,
  answer: z.enum(contextAnswers),
  choices: ChoiceNames.optional(),
  bounds: Bounds.optional(),
  guidance: LocalText.optional(),
  ask: z.array(ShortText).max(100).optional(),
  when: When.optional(),
  /** The roster over which it repeats. */
  repeat: z.strictObject({ over: Id }).optional(),
});
export type ContextQuestion = z.infer<typeof ContextQuestion>;

/** An instrument pack: the substance of one programme, as its author writes it. */
export const Pack = z.strictObject({
  format: z.literal('waymark.pack/1'),
  id: Id,
  version: z
    .string()
    .max(60)
    .regex(/^[^\s@]+$/, 'a version such as 1.0.0'),
  title: LocalText,
  publisher: ShortText.optional(),
  publishedOn: IsoDate.optional(),
  levels: z
    .array(z.strictObject({ level: z.int().min(1).max(20), name: LocalText }))
    .min(1)
    .max(20),
  norms: z.array(z.strictObject({ id: ShortText, title: LocalText })).max(2_000),
  institutions: z.array(ShortText).max(200),
  requirements: z.array(Requirement).min(1).max(500),
  safeguards: z.array(Safeguard).max(500).optional(),
  rosters: z.array(Roster).max(50).optional(),
  questions: z.array(ContextQuestion).max(2_000).optional(),
  assistance: z.array(AssistanceArea).max(200).optional(),
  translations: z.record(LanguageTag, TranslationRecord).optional(),
});
export type Pack = z.infer<typeof Pack>;
