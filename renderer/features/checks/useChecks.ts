import { useMemo } from 'react';
import { type Acceptance, type Check, acceptancesOf, checksOf, notesAlone } from '../../../shared/checks';
import { useConsultation } from '../../session';

export interface OpenChecks {
  /** Everything that there is to look at, what hangs most on it first. */
  readonly checks: readonly Check[];
  readonly accepted: ReadonlyMap<string, Acceptance>;
  /** Those that nobody accepted. */
  readonly open: readonly Check[];
}

/** The checks of the open consultation, made again whenever anything changes. */
export const useChecks = (): OpenChecks => {
  const { log, pack, record, findings, roadMap } = useConsultation();
  const accepted = useMemo(() => acceptancesOf(log), [log]);
  const checks = useMemo(() => {
    const held = new Set(record.interviews.map(({ id }) => id));
    const notes = notesAlone(log).filter(
      ({ interview, criterion }) => held.has(interview) && pack.criteria.has(criterion),
    );
    return checksOf(pack, record, findings, roadMap, notes);
  }, [log, pack, record, findings, roadMap]);
  const open = useMemo(() => checks.filter(({ id }) => !accepted.has(id)), [checks, accepted]);
  return { checks, accepted, open };
};
