import { answerFits, contextFits } from '../consultation';
import { type ConsultationRecord, StatusValue } from '../model';
import type { LoadedPack } from '../pack';
import { answerId } from '../projection';
import {
  type CriterionAspect,
  type PackChanges,
  type QuestionAspect,
  comparePacks,
  questionsOf,
  weighty,
} from './compare';

/** What of a consultation leans on its pack. */
export type CarriedKind =
  'answer' | 'determination' | 'target' | 'safeguard' | 'edit' | 'contextAnswer' | 'cover' | 'support' | 'rosterItem';

/**
 * What becomes of it: `carries` by rule; `person`: somebody decides whether it still holds; `again`: it cannot be kept as it is
 * and is asked anew; `removed`: what it is about is gone.
 */
export type Fate = 'carries' | 'person' | 'again' | 'removed';

/** Why: what changed of the criterion, safeguard or question; `misfit`: the value is none that is possible now. */
export type Reason = CriterionAspect | QuestionAspect | 'misfit' | 'gone' | 'effect' | 'levelGone' | 'liftGone';

export interface Carried {
  readonly kind: CarriedKind;
  /** The record of the log that holds it. */
  readonly record: string;
  /** Of an edit its field; of an intervention or a piece of evidence the criterion or requirement that it names. */
  readonly field: string | null;
  /** The criterion, requirement, safeguard or question that it is about. */
  readonly about: string;
  readonly fate: Fate;
  readonly reasons: readonly Reason[];
}

/** One name for a carried thing, by which a decision on it is kept. */
export const carriedKey = ({ kind, record, field }: Carried): string =>
  field === null ? `${kind} ${record}` : `${kind} ${record} ${field}`;

const weight = new Set<string>(weighty);
/** What of a context question changes what an answer to it says. */
const weightyOfQuestion: readonly QuestionAspect[] = ['question', 'answer', 'choices', 'repeat'];

interface Judged {
  readonly fate: Fate;
  readonly reasons: readonly Reason[];
}
const gone: Judged = { fate: 'removed', reasons: ['gone'] };
const carries: Judged = { fate: 'carries', reasons: [] };

/**
 * What of a consultation carries over to another version of its pack by rule, what a person has to decide, and what cannot,
 * each with the reason. `changes` are those of {@link comparePacks}, where they are known already.
 */
export const carryOver = (
  record: ConsultationRecord,
  before: LoadedPack,
  after: LoadedPack,
  changes: PackChanges = comparePacks(before, after),
): readonly Carried[] => {
  const byId = new Map(changes.criteria.map((change) => [change.id, change]));
  const safeguards = new Map(changes.safeguards.map((change) => [change.id, change]));
  const questions = new Map(changes.questions.map((change) => [change.id, change]));
  const asked = questionsOf(after);
  const rosters = new Set((after.pack.rosters ?? []).map(({ id }) => id));
  const rosterOf = new Map(record.rosterItems.map(({ id, roster }) => [id, roster]));
  const levels = new Set([0, ...after.pack.levels.map(({ level }) => level)]);

  const ofCriterion = (id: string): Judged => {
    if (!after.criteria.has(id)) return gone;
    const reasons = (byId.get(id)?.what ?? []).filter((aspect) => weight.has(aspect));
    return reasons.length > 0 ? { fate: 'person', reasons } : carries;
  };
  /** A value that is not possible now cannot be kept, whatever else changed or did not. */
  const unless = (fits: boolean, judged: Judged): Judged =>
    fits || judged.fate === 'removed' ? judged : { fate: 'again', reasons: [...judged.reasons, 'misfit'] };
  const thingFits = (item: string | undefined, over: string | undefined): boolean =>
    item === undefined ? true : over !== undefined && rosterOf.get(item) === over;

  const answers = record.answers.map(({ interview, criterion: id, item, value }): Carried => {
    const criterion = after.criteria.get(id)?.criterion;
    const fits = criterion !== undefined && answerFits(criterion, value) && thingFits(item, criterion.repeat?.over);
    return {
      kind: 'answer',
      record: answerId(interview, id, item),
      field: null,
      about: id,
      ...unless(fits, ofCriterion(id)),
    };
  });
  const determinations = record.determinations.map(({ criterion: id, value }): Carried => {
    const criterion = after.criteria.get(id)?.criterion;
    const fits = criterion !== undefined && (StatusValue.safeParse(value).success || answerFits(criterion, value));
    return { kind: 'determination', record: id, field: null, about: id, ...unless(fits, ofCriterion(id)) };
  });
  const targets = record.targets.map(({ requirement, level }): Carried => {
    const judged: Judged = !after.requirements.has(requirement)
      ? gone
      : level === undefined || levels.has(level)
        ? carries
        : { fate: 'again', reasons: ['levelGone'] };
    return { kind: 'target', record: requirement, field: null, about: requirement, ...judged };
  });
  const guarded = record.safeguards.map(({ safeguard, lift }): Carried => {
    const present = after.safeguards.get(safeguard);
    const reworded = safeguards.get(safeguard)?.what.includes('question') === true;
    // A lift is of a block: where the safeguard is none any more, only the answer carries over.
    const liftGone: readonly Reason[] = lift !== undefined && present?.onNo !== 'block' ? ['liftGone'] : [];
    const judged: Judged = !present
      ? gone
      : { fate: reworded ? 'person' : 'carries', reasons: [...(reworded ? (['question'] as const) : []), ...liftGone] };
    return { kind: 'safeguard', record: safeguard, field: null, about: safeguard, ...judged };
  });
  const context = record.contextAnswers.map(({ interview, question: id, item, value }): Carried => {
    const question = asked.get(id);
    const what = (questions.get(id)?.what ?? []).filter((aspect) => weightyOfQuestion.includes(aspect));
    const judged: Judged = !question ? gone : what.length > 0 ? { fate: 'person', reasons: what } : carries;
    const fits = question !== undefined && contextFits(question, value) && thingFits(item, question.repeat?.over);
    return {
      kind: 'contextAnswer',
      record: answerId(interview, id, item),
      field: null,
      about: id,
      ...unless(fits, judged),
    };
  });
  const covers = record.interventions.flatMap(({ id, covers: covered }) =>
    covered.map((about): Carried => {
      const judged = after.requirements.has(about) ? carries : ofCriterion(about);
      return { kind: 'cover', record: id, field: about, about, ...judged };
    }),
  );
  const supports = record.evidence.flatMap(({ id, supports: supported }) =>
    supported.map(({ criterion }): Carried => {
      const judged = after.criteria.has(criterion) ? carries : gone;
      return { kind: 'support', record: id, field: criterion, about: criterion, ...judged };
    }),
  );
  const edits = record.edits.map(({ step, field }): Carried => {
    const [kind = '', about = ''] = step.split(':');
    const ofStep = kind === 'remedy' ? (after.safeguards.has(about) ? carries : gone) : ofCriterion(about);
    return { kind: 'edit', record: step, field, about, ...ofStep };
  });
  const things = record.rosterItems.map(({ id, roster }): Carried => {
    const judged = rosters.has(roster) ? carries : gone;
    return { kind: 'rosterItem', record: id, field: null, about: roster, ...judged };
  });
  return [
    ...answers,
    ...determinations,
    ...targets,
    ...guarded,
    ...edits,
    ...context,
    ...covers,
    ...supports,
    ...things,
  ];
};
