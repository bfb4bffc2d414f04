import { isDeskReview } from '../../../shared/desk';
import type { ConsultationRecord, Criterion, Findings, Requirement } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { hiddenCriteria } from './coverage';

/** How far an institution was asked what it is to be asked: no interview yet, on the agenda, begun, or all of it. */
export type CellStanding = 'unplanned' | 'planned' | 'begun' | 'asked';

export interface MatrixCell {
  readonly institution: string;
  /** What the institution is to be asked of the requirement, and what it was asked beyond that. */
  readonly criteria: readonly Criterion[];
  /** Ids of those that it answered in an interview. */
  readonly asked: ReadonlySet<string>;
  readonly standing: CellStanding;
}

export interface MatrixRow {
  readonly requirement: Requirement;
  readonly criteria: readonly Criterion[];
  /** Criteria for which no interview is on the agenda in which they could be asked, and that nobody answered. */
  readonly nobody: readonly Criterion[];
  /** By institution; absent where there is nothing to ask. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const standingOf = (planned: boolean, asked: number, all: number): CellStanding => {
  if (asked > 0) return asked < all ? 'begun' : 'asked';
  return planned ? 'planned' : 'unplanned';
};

/** Which criteria are to be asked of whom: requirements in the order of the pack, against institutions. */
export const matrixOf = (pack: LoadedPack, record: ConsultationRecord, findings: Findings): readonly MatrixRow[] => {
  const hidden = hiddenCriteria(findings);
  const meetings = record.interviews.filter((interview) => !isDeskReview(interview));
  const institutionOf = new Map(meetings.map(({ id, institution }) => [id, institution]));
  const planned = new Set(institutionOf.values());
  const askedOf = new Map<string, Set<string>>();
  for (const { interview, criterion } of record.answers) {
    const institution = institutionOf.get(interview);
    if (institution === undefined) continue;
    const asked = askedOf.get(institution) ?? new Set();
    askedOf.set(institution, asked.add(criterion));
  }
  const kindsMet = new Set(record.institutions.flatMap(({ id, kind }) => (planned.has(id) ? [kind] : [])));
  const answered = new Set([...askedOf.values()].flatMap((asked) => [...asked]));
  return [...pack.requirements.values()].flatMap((requirement) => {
    const criteria = requirement.criteria.filter(({ id }) => !hidden.has(id));
    if (criteria.length === 0) return [];
    const cells = new Map<string, MatrixCell>();
    for (const { id, kind } of record.institutions) {
      const answers = askedOf.get(id);
      const own = criteria.filter((criterion) => criterion.ask.includes(kind) || answers?.has(criterion.id));
      if (own.length === 0) continue;
      const asked = new Set(own.flatMap((criterion) => (answers?.has(criterion.id) ? [criterion.id] : [])));
      const standing = standingOf(planned.has(id), asked.size, own.length);
      cells.set(id, { institution: id, criteria: own, asked, standing });
    }
    const nobody = criteria.filter(({ id, ask }) => !answered.has(id) && !ask.some((kind) => kindsMet.has(kind)));
    return [{ requirement, criteria, nobody, cells }];
  });
};
