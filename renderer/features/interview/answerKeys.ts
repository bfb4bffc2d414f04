import { type Attribution, type Basis, type Criterion, type StatusValue, attributions } from '../../../shared/model';

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

/** What documents can say: nobody declines to answer in them. */
const documentKeys = statusKeys.filter(({ value }) => value !== 'declined');

/** Numbers and choices can be not known or declined; whether they apply is for the pack to say. */
const unknownKeys = statusKeys.filter(({ value }) => value === 'unknown' || value === 'declined');

/** The keys of a criterion that mean the same for every criterion of its kind. */
export const answerKeysOf = ({ answer }: Criterion, desk: boolean): readonly StatusKey[] => {
  const keys = answer === 'status' ? statusKeys : unknownKeys;
  return desk ? keys.filter((key) => documentKeys.includes(key)) : keys;
};

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
  evidence: 'E',
  attribution: 'T',
  park: 'X',
  parked: 'R',
  number: 'G',
  room: 'I',
  privateNote: 'V',
  followUp: 'F',
  confidence: 'L',
  others: 'W',
  history: 'H',
  same: 'U',
  context: 'Q',
  jump: 'J',
  beside: 'B',
  offers: 'Z',
} as const;

/** The attributions that one answer may have: those that are stricter than the interview's. */
export const stricterThan = (interview: Attribution): readonly Attribution[] =>
  attributions.slice(attributions.indexOf(interview) + 1);

/** The attribution of an answer after this one, stricter each time; null, as for the interview, after the strictest. */
export const nextAttribution = (interview: Attribution, now: Attribution | null): Attribution | null => {
  const possible = stricterThan(interview);
  return possible[now === null ? 0 : possible.indexOf(now) + 1] ?? null;
};
