import { z } from 'zod';

/** What an interviewee (or a consultant's determination) says of a statement. `declined` is recorded but counts as unknown. */
export const StatusValue = z.enum(['yes', 'partly', 'no', 'na', 'unknown', 'declined']);
export type StatusValue = z.infer<typeof StatusValue>;

/** What one answer amounts to after `metWhen` has been applied. */
export const AnswerState = z.enum(['met', 'partly', 'unmet', 'na', 'unknown']);
export type AnswerState = z.infer<typeof AnswerState>;

/** What all counting answers to a criterion amount to together. */
export const CriterionState = z.enum(['met', 'partly', 'unmet', 'na', 'unknown', 'contested']);
export type CriterionState = z.infer<typeof CriterionState>;

/** How an answer is known, weakest first: only the strongest basis present counts. */
export const bases = ['stated', 'documented', 'observed'] as const;
export const Basis = z.enum(bases);
export type Basis = z.infer<typeof Basis>;

export const dimensions = ['legislative', 'institutional', 'operational', 'safeguards'] as const;
export const Dimension = z.enum(dimensions);
export type Dimension = z.infer<typeof Dimension>;

/** How strongly a source binds, and its share (0–1) in a priority (design 6, "binding"). */
export const bindingShare = {
  decides: 1,
  treaty: 1,
  demands: 0.8,
  standard: 0.8,
  urges: 0.6,
  callsUpon: 0.6,
  recommends: 0.4,
  encourages: 0.4,
  guideline: 0.2,
  goodPractice: 0.2,
} as const;
export const Binding = z.enum(
  Object.keys(bindingShare) as [keyof typeof bindingShare, ...(keyof typeof bindingShare)[]],
);
export type Binding = z.infer<typeof Binding>;

/**
 * How far an interviewee allows their words to travel. `person` may be named; `institution` may be named as a body;
 * `unattributed` may be used without saying who; `confidential` informs the consultant and is never printed.
 */
export const attributions = ['person', 'institution', 'unattributed', 'confidential'] as const;
export const Attribution = z.enum(attributions);
export type Attribution = z.infer<typeof Attribution>;

/** Of two attributions the one that lets words travel less far. */
export const stricter = (a: Attribution, b: Attribution): Attribution =>
  attributions.indexOf(a) > attributions.indexOf(b) ? a : b;

export const NationalPriority = z.enum(['high', 'medium', 'low']);
export type NationalPriority = z.infer<typeof NationalPriority>;

export const InterventionStatus = z.enum(['planned', 'funded', 'ongoing', 'completed']);
export type InterventionStatus = z.infer<typeof InterventionStatus>;

/** What a "no" to a safeguard does to the assistance that it guards. */
export const SafeguardEffect = z.enum(['prohibit', 'block', 'condition', 'note']);
export type SafeguardEffect = z.infer<typeof SafeguardEffect>;
