import { isDeskReview } from '../../../shared/desk';
import { type LogState, recordsOf } from '../../../shared/log';
import type { ConsultationRecord } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { snapshotsOf } from '../../../shared/projection';
import { scoreBaseline } from '../../../shared/scoring';
import type { Phase } from '../phase';

/**
 * How far a consultation has come, in criteria that apply to it. What nobody said or wrote counts nowhere: neither a level
 * that a pack proposes nor a field that is filled in by itself is an answer.
 */
export interface Progress {
  readonly applicable: number;
  /** Answered in an interview, whatever was said. */
  readonly asked: number;
  /** Answered from documents alone, in a desk review: still to be confirmed by asking. */
  readonly desk: number;
  /** Settled by a determination without any answer. */
  readonly determined: number;
  /** Of these, the ones on which nothing could be established. */
  readonly notKnown: number;
  readonly contested: number;
}

/** The furthest phase in which something was done: a fact about the log, not a judgement about what should come next. */
export const furthestPhase = (record: ConsultationRecord, log: LogState): Phase => {
  if (recordsOf(log, 'export').length > 0) return 'documents';
  if (record.edits.length > 0) return 'roadmap';
  if (record.targets.length + record.interventions.length + record.safeguards.length > 0) return 'needs';
  if (snapshotsOf(log).length > 0) return 'baseline';
  if (record.determinations.length > 0) return 'reconcile';
  return record.answers.length > 0 ? 'interview' : 'prepare';
};

export const progressOf = (pack: LoadedPack, record: ConsultationRecord): Progress => {
  const desk = new Set(record.interviews.filter(isDeskReview).map(({ id }) => id));
  const met = new Set(record.answers.flatMap((answer) => (desk.has(answer.interview) ? [] : [answer.criterion])));
  const read = new Set(record.answers.flatMap((answer) => (desk.has(answer.interview) ? [answer.criterion] : [])));
  const applicable = scoreBaseline(pack, record).requirements.flatMap(({ criteria }) =>
    criteria.flatMap(({ criterion, finding }) => (finding.applicable ? [{ ...finding, id: criterion.id }] : [])),
  );
  const worked = applicable.filter(({ id, determined }) => determined || met.has(id) || read.has(id));
  return {
    applicable: applicable.length,
    asked: worked.filter(({ id }) => met.has(id)).length,
    desk: worked.filter(({ id }) => !met.has(id) && read.has(id)).length,
    determined: worked.filter(({ id }) => !met.has(id) && !read.has(id)).length,
    notKnown: worked.filter(({ state }) => state === 'unknown').length,
    contested: worked.filter(({ state }) => state === 'contested').length,
  };
};
