import type {
  Answer,
  ConsultationRecord,
  Criterion,
  CriterionFinding,
  CriterionState,
  Findings,
  Institution,
  Interview,
} from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { answerKey } from './things';

/** What one institution said of one criterion, with where it was said and whether it counts. */
export interface Statement {
  readonly interview: Interview;
  readonly institution: Institution | undefined;
  readonly answer: Answer;
  readonly finding: CriterionFinding['answers'][number];
  /** Tells it apart from the other statements of the criterion. */
  readonly key: string;
}

const dateOf = ({ interview }: Statement): string => interview.heldOn ?? '9999';

/** Everything that was said of a criterion, in the order of the days on which it was said. */
export const statementsOf = (record: ConsultationRecord, { id, answers }: CriterionFinding): readonly Statement[] => {
  if (answers.length === 0) return [];
  const given = new Map(
    record.answers.filter(({ criterion }) => criterion === id).map((answer) => [answerKey(answer), answer]),
  );
  return answers
    .flatMap((finding) => {
      const interview = record.interviews.find((known) => known.id === finding.interview);
      const key = answerKey(finding);
      const answer = given.get(key);
      if (!interview || !answer) return [];
      const institution = record.institutions.find((known) => known.id === interview.institution);
      return [{ interview, institution, answer, finding, key }];
    })
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
};

/** A criterion on which another depends, and how it stands now. */
export interface Condition {
  readonly criterion: Criterion;
  readonly state: CriterionState;
}

/** What `when` looks at before a criterion is asked. */
export const conditionsOf = (
  pack: LoadedPack,
  findings: ReadonlyMap<string, CriterionFinding>,
  criterion: Criterion,
): readonly Condition[] =>
  Object.keys(criterion.when ?? {}).flatMap((id) => {
    const placed = pack.criteria.get(id);
    const finding = findings.get(id);
    return placed && finding ? [{ criterion: placed.criterion, state: finding.state }] : [];
  });

/** The findings by criterion. */
export const findingsByCriterion = ({ requirements }: Findings): ReadonlyMap<string, CriterionFinding> =>
  new Map(requirements.flatMap(({ criteria }) => criteria.map((finding) => [finding.id, finding] as const)));
