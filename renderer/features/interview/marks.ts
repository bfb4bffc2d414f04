import { type LogState, type RecordState, fieldValue, isDeleted, recordOf } from '../../../shared/log';
import {
  type AnswerState,
  type AnswerValue,
  type Criterion,
  type CriterionFinding,
  type Interview,
  attributionOf,
} from '../../../shared/model';
import { answerState } from '../../../shared/scoring';
import { answerId } from '../../../shared/projection';
import type { AgendaItem, Progress } from './agenda';
import { ownAttributionOf } from './answerFields';

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
}

/** The record of an answer, also while it is not yet complete; undefined where nothing was written or it was deleted. */
export const answerRecord = (log: LogState, interview: string, criterion: string): RecordState | undefined => {
  const record = recordOf(log, 'answer', answerId(interview, criterion));
  return record && !isDeleted(record) ? record : undefined;
};

/** The value that an answer holds, whether or not it fits its criterion. */
export const valueOf = (record: RecordState | undefined): AnswerValue | null => {
  const value = fieldValue(record, 'value');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Whether an answer holds anything at all. */
export const isTouched = (record: RecordState | undefined): boolean =>
  valueOf(record) !== null ||
  isText(fieldValue(record, 'note')) ||
  isText(fieldValue(record, 'privateNote')) ||
  fieldValue(record, 'followUp') === true ||
  fieldValue(record, 'parked') === true;

const markOf = (
  criterion: Criterion,
  record: RecordState | undefined,
  finding: CriterionFinding | undefined,
  interview: Pick<Interview, 'attribution'>,
): Mark => {
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
  };
};

/** The marks of an interview's criteria, in the order of its agenda. */
export const marksOf = (
  log: LogState,
  interview: Pick<Interview, 'id' | 'attribution'>,
  agenda: readonly AgendaItem[],
  findings: ReadonlyMap<string, CriterionFinding>,
): readonly Mark[] =>
  agenda.map(({ criterion }) =>
    markOf(criterion, answerRecord(log, interview.id, criterion.id), findings.get(criterion.id), interview),
  );

const fields = ['answer', 'note', 'followUp', 'contested', 'hidden', 'parked', 'guarded'] as const;

/** Whether two lists of marks look the same: what is typed into a note must not draw the navigator anew. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => fields.every((field) => mark[field] === b[index]?.[field]));

/** Counts what is marked; what `when` hides is not to be asked, unless it was. */
export const progressOf = (marks: readonly Mark[]): Progress => {
  const counted = marks.filter(({ answer, hidden }) => answer !== null || !hidden);
  return {
    asked: counted.filter(({ answer }) => answer !== null).length,
    toAsk: counted.length,
    notKnown: counted.filter(({ answer }) => answer === 'unknown' || answer === 'declined').length,
  };
};
