import type { ConsultationRecord, Findings, StatusValue } from '../model';
import type { LoadedPack } from '../pack';
import { corroborateAmong } from './corroborateAll';
import { statusSeen } from './corroboration';

/**
 * The context questions that `when` hides now: they look at criteria as criteria do (design 6, "Applicable"). Only the criteria
 * that a question names are weighed again.
 * @param findings of the same record
 */
export const hiddenQuestions = (
  pack: LoadedPack,
  record: ConsultationRecord,
  findings: Findings,
): ReadonlySet<string> => {
  const conditional = (pack.pack.questions ?? []).filter(({ when }) => when !== undefined);
  if (conditional.length === 0) return new Set();
  const named = new Set(conditional.flatMap(({ when }) => Object.keys(when ?? {})));
  const found = corroborateAmong(pack, record, named);
  const hidden = new Set(
    findings.requirements.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => (criterion.hidden ? criterion.id : [])),
    ),
  );
  const statusOf = (id: string): StatusValue => {
    const seen = found.get(id);
    return seen === undefined ? 'unknown' : statusSeen(seen);
  };
  return new Set(
    conditional.flatMap(({ id, when }) =>
      Object.entries(when ?? {}).every(([ref, values]) => !hidden.has(ref) && values.includes(statusOf(ref))) ? [] : id,
    ),
  );
};
