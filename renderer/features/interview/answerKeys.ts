import type { Basis, Criterion, StatusValue } from '../../../shared/model';

interface StatusKey {
  readonly press: string;
  readonly value: StatusValue;
}

/** One key for each answer; the same for everyone who learns them, whatever the language of the screen. */
export const statusKeys: readonly StatusKey[] = [
  { press: 'Y', value: 'yes' },
  { press: 'P', value: 'partly' },
  { press: 'N', value: 'no' },
  { press: 'A', value: 'na' },
  { press: 'K', value: 'unknown' },
  { press: 'D', value: 'declined' },
];

/** Numbers and choices can be not known or declined; whether they apply is for the pack to say. */
export const unknownKeys = statusKeys.filter(({ value }) => value === 'unknown' || value === 'declined');

export const basisKeys: readonly { readonly press: string; readonly value: Basis }[] = [
  { press: 'S', value: 'stated' },
  { press: 'C', value: 'documented' },
  { press: 'O', value: 'observed' },
];

/** The choices of a criterion; the first nine have a digit as their key. */
export const choiceKeys = (
  criterion: Criterion & { answer: 'choice' },
): readonly { readonly press: string | undefined; readonly value: string }[] =>
  Object.keys(criterion.metWhen).map((value, index) => ({ press: index < 9 ? String(index + 1) : undefined, value }));

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** The level of confidence after this one; null after the last. */
export const nextConfidence = (now: Confidence | null): Confidence | null =>
  confidences[now === null ? 0 : confidences.indexOf(now) + 1] ?? null;

/** The keys that go to a place or open something; they mean the same for every criterion. */
export const placeKeys = {
  note: 'M',
  privateNote: 'V',
  followUp: 'F',
  confidence: 'L',
  others: 'W',
  history: 'H',
  jump: 'J',
} as const;
