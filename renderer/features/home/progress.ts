import type { LogState } from '../../../shared/log';
import type { ConsultationRecord } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { snapshotsOf } from '../../../shared/projection';
import { scoreBaseline } from '../../../shared/scoring';
import type { Phase } from '../phase';

/** How far a consultation has come, in criteria that apply to it. */
export interface Progress {
  readonly applicable: number;
  /** With at least one answer or a determination, whatever it says. */
  readonly asked: number;
  /** Of those asked, the ones on which nothing could be established. */
  readonly notKnown: number;
  readonly contested: number;
  readonly next: Phase;
}

interface Counts {
  readonly asked: number;
  readonly applicable: number;
  readonly open: number;
}

/** Where the work seems to stand: a hint for the hurried, nothing that is stored or enforced. */
const nextPhase = (record: ConsultationRecord, log: LogState, { asked, applicable, open }: Counts): Phase => {
  if (record.interviews.length === 0) return 'prepare';
  if (record.edits.length > 0) return 'roadmap';
  if (snapshotsOf(log).length > 0) return 'needs';
  if (asked < applicable) return 'interview';
  return open > 0 ? 'reconcile' : 'baseline';
};

export const progressOf = (pack: LoadedPack, record: ConsultationRecord, log: LogState): Progress => {
  const findings = scoreBaseline(pack, record).requirements.flatMap(({ criteria }) =>
    criteria.flatMap(({ finding }) => (finding.applicable ? [finding] : [])),
  );
  const asked = findings.filter(({ answers, determined }) => determined || answers.length > 0);
  const notKnown = asked.filter(({ state }) => state === 'unknown').length;
  const contested = asked.filter(({ state }) => state === 'contested').length;
  const counts = { applicable: findings.length, asked: asked.length };
  return { ...counts, notKnown, contested, next: nextPhase(record, log, { ...counts, open: notKnown + contested }) };
};
