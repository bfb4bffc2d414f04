import { useMemo } from 'react';
import type { CriterionFinding, Institution, Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { findingsByCriterion } from '../statements';
import { thingsOf } from '../things';
import { type AgendaItem, agendaOf } from './agenda';
import { type Mark, answerRecord, isTouched, marksOf } from './marks';

/** One interview as the screen shows it: what to ask, and how far it has come. */
export interface OpenInterview {
  readonly institution: Institution | undefined;
  readonly agenda: readonly AgendaItem[];
  readonly marks: readonly Mark[];
  readonly findings: ReadonlyMap<string, CriterionFinding>;
}

/** Ids contain no space, so that a list of them can be compared as one text. */
const apart = ' ';

/**
 * @param everything all questions of the pack instead of those to be asked of this institution
 * @param current the criterion that is being asked, which is shown whoever was to be asked; null: none was chosen yet
 */
export const useInterview = (interview: Interview, everything: boolean, current: string | null): OpenInterview => {
  const { pack, log, record, findings } = useConsultation();
  const institution = record.institutions.find(({ id }) => id === interview.institution);
  const kind = institution?.kind;
  const touched = [...pack.criteria.keys()]
    .filter((id) =>
      [undefined, ...thingsOf(record, pack.criteria.get(id)?.criterion.repeat).map((thing) => thing.id)].some((item) =>
        isTouched(answerRecord(log, interview.id, id, item)),
      ),
    )
    .join(apart);
  // Only what is answered beyond the plan changes an agenda: it stays the same while planned questions are answered.
  const beyond = useMemo(
    () =>
      everything
        ? ''
        : touched
            .split(apart)
            .concat(current ?? [])
            .filter((id) => kind === undefined || !pack.criteria.get(id)?.criterion.ask.includes(kind))
            .join(apart),
    [everything, touched, current, kind, pack],
  );
  const agenda = useMemo(
    () => agendaOf(pack, kind, new Set(beyond.split(apart)), everything),
    [pack, kind, beyond, everything],
  );
  const byCriterion = useMemo(() => findingsByCriterion(findings), [findings]);
  const marks = useMemo(
    () => marksOf(log, interview, agenda, byCriterion, record),
    [log, interview, agenda, byCriterion, record],
  );
  return { institution, agenda, marks, findings: byCriterion };
};
