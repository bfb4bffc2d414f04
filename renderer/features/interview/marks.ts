import { type LogState, type RecordState, fieldValue } from '../../../shared/log';
import {
  type AnswerState,
  type ConsultationRecord,
  type Criterion,
  type CriterionFinding,
  type Interview,
  type Repeat,
  attributionOf,
} from '../../../shared/model';
import { answerState, stateOfThings } from '../../../shared/scoring';
import { answerId } from '../../../shared/projection';
import { thingsOf } from '../things';
import type { AgendaItem, Progress } from './agenda';
import { answerById, ownAttributionOf, valueOf } from './answerFields';

/** What the navigator shows of a criterion in this interview. */
export interface Mark {
  /** What the answer amounts to; `declined` apart, null where none was given. */
  readonly answer: AnswerState | 'declined' | null;
  readonly note: boolean;
  readonly followUp: boolean;
  readonly contested: boolean;
  readonly hidden: boolean;
  /** Set aside, to be taken up again before the meeting ends. */
  readonly parked: boolean;
  /** The words of this answer may travel less far than those of the interview. */
  readonly guarded: boolean;
  /** How far it has come where it is asked for each of several things; null where it is asked once. */
  readonly things: Progress | null;
}

export const answerRecord = (
  log: LogState,
  interview: string,
  criterion: string,
  item?: string,
): RecordState | undefined => answerById(log, answerId(interview, criterion, item));

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Whether an answer holds anything at all. */
export const isTouched = (record: RecordState | undefined): boolean =>
  valueOf(record) !== null ||
  isText(fieldValue(record, 'note')) ||
  isText(fieldValue(record, 'privateNote')) ||
  fieldValue(record, 'followUp') === true ||
  fieldValue(record, 'parked') === true;

const nothing = { answer: null, note: false, followUp: false, parked: false, guarded: false, things: null } as const;
const bare = [false, true].map((contested) => [false, true].map((hidden): Mark => ({ ...nothing, contested, hidden })));

/** Most questions of a long interview hold nothing: they share one mark. */
const untouched = (contested: boolean, hidden: boolean): Mark => bare[Number(contested)]![Number(hidden)]!;

const markOf = (
  criterion: Criterion,
  record: RecordState | undefined,
  finding: CriterionFinding | undefined,
  interview: Pick<Interview, 'attribution'>,
): Mark => {
  if (record === undefined) return untouched(finding?.state === 'contested', finding?.hidden ?? false);
  const value = valueOf(record);
  const attribution = ownAttributionOf(record);
  return {
    answer: value === null ? null : value === 'declined' ? 'declined' : (answerState(criterion, value) ?? 'unknown'),
    note: isText(fieldValue(record, 'note')) || isText(fieldValue(record, 'privateNote')),
    followUp: fieldValue(record, 'followUp') === true,
    contested: finding?.state === 'contested',
    hidden: finding?.hidden ?? false,
    parked: fieldValue(record, 'parked') === true,
    guarded: attribution !== null && attributionOf(interview, { attribution }) !== attributionOf(interview),
    things: null,
  };
};

/**
 * The mark of a criterion that is asked for each of several things: answered when each of them is, and then what this interview's
 * account of them comes to by the rule of the pack. What was said of all of them stands for those not asked about by name.
 */
const markOfThings = (repeat: Repeat, ofAll: Mark, named: readonly Mark[]): Mark => {
  const marks = named.length === 0 ? [ofAll] : named;
  const answers = marks.map(({ answer }) => answer ?? ofAll.answer);
  const given = answers.filter((answer) => answer !== null);
  const states = given.map((answer) => (answer === 'declined' ? 'unknown' : answer));
  const any = (has: (mark: Mark) => boolean): boolean => [ofAll, ...named].some(has);
  return {
    answer: given.length < answers.length ? null : stateOfThings(repeat, states),
    note: any(({ note }) => note),
    followUp: any(({ followUp }) => followUp),
    contested: ofAll.contested,
    hidden: ofAll.hidden,
    parked: any(({ parked }) => parked),
    guarded: any(({ guarded }) => guarded),
    things: {
      asked: given.length,
      toAsk: answers.length,
      notKnown: states.filter((state) => state === 'unknown').length,
    },
  };
};

/** The marks of an interview's criteria, in the order of its agenda. */
export const marksOf = (
  log: LogState,
  interview: Pick<Interview, 'id' | 'attribution'>,
  agenda: readonly AgendaItem[],
  findings: ReadonlyMap<string, CriterionFinding>,
  things: Pick<ConsultationRecord, 'rosterItems'>,
): readonly Mark[] =>
  agenda.map(({ criterion }) => {
    const of = (item?: string): Mark =>
      markOf(criterion, answerRecord(log, interview.id, criterion.id, item), findings.get(criterion.id), interview);
    if (criterion.repeat === undefined) return of();
    const named = thingsOf(things, criterion.repeat).map(({ id }) => of(id));
    return markOfThings(criterion.repeat, of(), named);
  });

const fields = ['answer', 'note', 'followUp', 'contested', 'hidden', 'parked', 'guarded'] as const;
const sameThings = (a: Progress | null, b: Progress | null): boolean =>
  a?.asked === b?.asked && a?.toAsk === b?.toAsk && a?.notKnown === b?.notKnown;

export const sameMark = (a: Mark, b: Mark): boolean =>
  a === b || (fields.every((field) => a[field] === b[field]) && sameThings(a.things, b.things));

/** Whether two lists of marks look the same: what is typed into a note must not draw the navigator anew. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((mark, index) => {
    const other = b[index];
    return other !== undefined && sameMark(mark, other);
  });

/** Counts what is marked, each named thing for itself; what `when` hides is not to be asked, unless it was. */
export const progressOf = (marks: readonly Mark[]): Progress => {
  const progress = { asked: 0, toAsk: 0, notKnown: 0 };
  for (const { answer, hidden, things } of marks) {
    if (hidden && answer === null && (things === null || things.asked === 0)) continue;
    progress.asked += things?.asked ?? (answer === null ? 0 : 1);
    progress.toAsk += things?.toAsk ?? 1;
    progress.notKnown += things?.notKnown ?? (answer === 'unknown' || answer === 'declined' ? 1 : 0);
  }
  return progress;
};
