import { type CriterionFinding, type Findings, type Interview, bases } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import type { Entry } from './entries';

/** Why a point of an interview is looked at once more in the evening. */
export const reasons = ['followUp', 'parked', 'basis', 'note'] as const;
export type Reason = (typeof reasons)[number];

export interface Point {
  readonly criterion: string;
  readonly reasons: readonly Reason[];
}

/** An interview of the day: how far it came, and what is to be completed while it is remembered. */
export interface LookBack {
  readonly interview: Interview;
  readonly asked: number;
  readonly notKnown: number;
  readonly points: readonly Point[];
}

/** Who did not know or did not wish to say gave nothing that could have a basis or a note. */
const saysNothing = ({ value }: Entry): boolean => value === null || value === 'unknown' || value === 'declined';

const reasonsOf = (entry: Entry): readonly Reason[] =>
  reasons.filter((reason) => {
    switch (reason) {
      case 'followUp':
        return entry.followUp;
      case 'parked':
        return entry.parked;
      case 'basis':
        return !saysNothing(entry) && entry.basis === null;
      case 'note':
        return !saysNothing(entry) && !entry.noted;
    }
  });

const lookBackOn = (interview: Interview, order: readonly string[], entries: readonly Entry[]): LookBack => {
  const own = new Map(
    entries.flatMap((entry) => (entry.interview === interview.id ? [[entry.criterion, entry] as const] : [])),
  );
  const given = [...own.values()].filter(({ value }) => value !== null);
  return {
    interview,
    asked: given.length,
    notKnown: given.filter(saysNothing).length,
    points: order.flatMap((criterion) => {
      const entry = own.get(criterion);
      const found = entry ? reasonsOf(entry) : [];
      return found.length > 0 ? [{ criterion, reasons: found }] : [];
    }),
  };
};

/** What came of each interview of a day, points in the order of the pack. */
export const lookBack = (
  pack: LoadedPack,
  held: readonly Interview[],
  entries: readonly Entry[],
): readonly LookBack[] => {
  const order = [...pack.criteria.keys()];
  return held.map((interview) => lookBackOn(interview, order, entries));
};

/** Whether what was said differs on the strongest basis that was given, a determination left aside. */
const differs = (answers: CriterionFinding['answers']): boolean => {
  const telling = answers.filter(({ state }) => state !== 'unknown');
  const strongest = bases.findLast((basis) => telling.some((answer) => answer.basis === basis));
  return new Set(telling.filter(({ basis }) => basis === strongest).map(({ state }) => state)).size > 1;
};

/**
 * Criteria on which accounts differ only since these interviews, in the order of the pack; also those that were
 * determined meanwhile, so that one who determines them sees what became of them.
 */
export const contestedSince = (findings: Findings, held: ReadonlySet<string>): readonly CriterionFinding[] =>
  findings.requirements
    .flatMap(({ criteria }) => criteria)
    .filter(
      ({ hidden, answers }) =>
        !hidden && differs(answers) && !differs(answers.filter(({ interview }) => !held.has(interview))),
    );
