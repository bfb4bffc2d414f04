import { markOf, type EditField } from '../model';

/**
 * How much hangs on it: a document should not leave with a `block`, somebody looks again at what is marked so, and a `note` is
 * good to know. None of them stops an export: the document says what is open, and a person decides.
 */
export const severities = ['block', 'lookAgain', 'note'] as const;
export type Severity = (typeof severities)[number];

interface Kind {
  readonly severity: Severity;
  /** A matter of judgement: a person may accept it with a reason. The rest is mended where it stands. */
  readonly judgement: boolean;
}

const mend = (severity: Severity): Kind => ({ severity, judgement: false });
const judge = (severity: Severity): Kind => ({ severity, judgement: true });

/** Every check that a supervisor would make, in the order in which they are listed (docs/formats.md says what each looks at). */
export const checkKinds = {
  consentMissing: mend('block'),
  safeguardUnanswered: mend('block'),
  needWithoutStep: judge('block'),
  facilitatorProvides: judge('block'),
  protectedName: judge('block'),
  otherState: judge('block'),
  datesReversed: mend('block'),
  metOnStatement: judge('lookAgain'),
  accountsDiffer: mend('lookAgain'),
  noteWithoutAnswer: mend('lookAgain'),
  targetBelowLevel: judge('lookAgain'),
  stepWithoutLead: judge('lookAgain'),
  stepWithoutIndicator: judge('lookAgain'),
  datesAgainstOrder: judge('lookAgain'),
  recommendationWithoutAction: judge('lookAgain'),
  actionWithoutRecommendation: judge('lookAgain'),
  blamingWording: judge('lookAgain'),
  targetNotAgreed: mend('note'),
} as const satisfies Record<string, Kind>;
export type CheckCode = keyof typeof checkKinds;
export const checkCodes = Object.keys(checkKinds) as readonly CheckCode[];

/** Where a check is put right. */
export type CheckPlace =
  | { readonly kind: 'consultation' }
  | { readonly kind: 'requirement'; readonly requirement: string }
  | { readonly kind: 'criterion'; readonly criterion: string }
  | { readonly kind: 'answer'; readonly interview: string; readonly criterion: string }
  | { readonly kind: 'safeguard'; readonly safeguard: string }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'omission'; readonly step: string };

/** A text that will be printed, by what it is. */
export type TextField = Extract<EditField, 'action' | 'recommendation' | 'indicator' | 'omitted'> | 'rationale';

/** What a check's sentence is filled with: figures and words as they stand, never sentences. */
export interface CheckValues {
  readonly count?: number;
  readonly level?: number;
  readonly target?: number;
  readonly word?: string;
  readonly instead?: string;
  readonly field?: TextField;
}

/** One thing to look at. */
export interface Check extends Kind {
  /**
   * The same as long as what it is about stays as it is: an acceptance is kept under it, and does not cover another text or
   * other answers.
   */
  readonly id: string;
  readonly code: CheckCode;
  readonly place: CheckPlace;
  readonly values: CheckValues;
}

const placeKey = (place: CheckPlace): string => {
  switch (place.kind) {
    case 'consultation':
      return '';
    case 'requirement':
      return place.requirement;
    case 'criterion':
      return place.criterion;
    case 'answer':
      return `${place.interview} ${place.criterion}`;
    case 'safeguard':
      return place.safeguard;
    case 'step':
    case 'omission':
      return place.step;
  }
};

/** A check at a place. `about` is what was looked at: when it changes, the check is another one. */
export const check = (code: CheckCode, place: CheckPlace, about: string, values: CheckValues = {}): Check => ({
  id: [code, placeKey(place), markOf(about)].join(' '),
  code,
  ...checkKinds[code],
  place,
  values,
});
