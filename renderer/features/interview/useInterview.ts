import { useMemo } from 'react';
import type { CriterionFinding, Institution, Interview } from '../../../shared/model';
import { type OpenConsultation, useConsultationLater, useSteady } from '../../session';
import { findingsByCriterion } from '../statements';
import { thingsOf } from '../things';
import { type AgendaItem, agendaOf } from './agenda';
import { type Mark, answerRecord, isTouched, marksOf, sameMarks } from './marks';

/** One interview as the screen shows it: what to ask, and how far it has come. */
export interface OpenInterview {
  readonly institution: Institution | undefined;
  readonly agenda: readonly AgendaItem[];
  readonly marks: readonly Mark[];
  readonly findings: ReadonlyMap<string, CriterionFinding>;
}

/** Ids contain no space, so that a list of them can be compared as one text. */
const apart = ' ';

const institutionOf = ({ record }: OpenConsultation, interview: Interview): Institution | undefined =>
  record.institutions.find(({ id }) => id === interview.institution);

/** What is answered beyond the plan: it alone changes an agenda, which stays the same while planned questions are answered. */
const beyondPlan = (
  { pack, log, record }: OpenConsultation,
  interview: Interview,
  kind: string | undefined,
  current: string | null,
): string =>
  [...pack.criteria]
    .filter(
      ([id, { criterion }]) =>
        (kind === undefined || !criterion.ask.includes(kind)) &&
        (id === current ||
          [undefined, ...thingsOf(record, criterion.repeat).map((thing) => thing.id)].some((item) =>
            isTouched(answerRecord(log, interview.id, id, item)),
          )),
    )
    .map(([id]) => id)
    .join(apart);

/**
 * One interview as it stands in a state of the consultation.
 * @param everything all questions of the pack instead of those to be asked of this institution
 * @param current the criterion that is being asked, which is shown whoever was to be asked; null: none was chosen yet
 */
export const interviewOf = (
  open: OpenConsultation,
  interview: Interview,
  everything: boolean,
  current: string | null,
): OpenInterview => {
  const { pack, log, record } = open;
  const institution = institutionOf(open, interview);
  const beyond = everything ? '' : beyondPlan(open, interview, institution?.kind, current);
  const agenda = agendaOf(pack, institution?.kind, new Set(beyond.split(apart)), everything);
  const findings = findingsByCriterion(open.findings);
  return { institution, agenda, marks: marksOf(log, interview, agenda, findings, record), findings };
};

/** The same as the screen shows it, each part the same object until it looks different. */
export const useInterview = (interview: Interview, everything: boolean, current: string | null): OpenInterview => {
  const open = useConsultationLater();
  const { pack, log, record, findings } = open;
  const institution = institutionOf(open, interview);
  const kind = institution?.kind;
  const beyond = everything ? '' : beyondPlan(open, interview, kind, current);
  const agenda = useMemo(
    () => agendaOf(pack, kind, new Set(beyond.split(apart)), everything),
    [pack, kind, beyond, everything],
  );
  const byCriterion = useMemo(() => findingsByCriterion(findings), [findings]);
  const marked = useMemo(
    () => marksOf(log, interview, agenda, byCriterion, record),
    [log, interview, agenda, byCriterion, record],
  );
  const marks = useSteady(marked, sameMarks);
  return { institution, agenda, marks, findings: byCriterion };
};
