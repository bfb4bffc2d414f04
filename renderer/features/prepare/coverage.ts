import type { ConsultationRecord, Criterion, Findings } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

export interface KindCoverage {
  readonly kind: string;
  readonly institutions: number;
  readonly interviews: number;
  readonly criteria: number;
  /** Criteria that no other kind can answer. */
  readonly only: number;
}

/** Which criteria can be asked of whom, as far as institutions and interviews are planned. */
export interface Coverage {
  readonly total: number;
  /** With an interview on the agenda in which they can be asked. */
  readonly planned: number;
  /** With an institution, but no interview with it yet. */
  readonly known: number;
  /** That no listed institution can answer, in the order of the pack. */
  readonly nobody: readonly Criterion[];
  /** By kind: those of the pack in its order, then the person's own. */
  readonly kinds: readonly KindCoverage[];
}

/** Criteria that are hidden now by what others answered are asked of nobody, and left out. */
export const coverageOf = (pack: LoadedPack, record: ConsultationRecord, findings: Findings): Coverage => {
  const hidden = new Set(
    findings.requirements.flatMap(({ criteria }) => criteria.flatMap(({ id, hidden }) => (hidden ? [id] : []))),
  );
  const criteria = [...pack.criteria.values()].flatMap(({ criterion }) =>
    hidden.has(criterion.id) ? [] : [criterion],
  );
  const kindOfInstitution = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
  const kindsMet = record.interviews.flatMap(({ institution }) => kindOfInstitution.get(institution) ?? []);
  const [known, met] = [new Set(kindOfInstitution.values()), new Set(kindsMet)];
  const planned = criteria.filter(({ ask }) => ask.some((kind) => met.has(kind))).length;
  const nobody = criteria.filter(({ ask }) => !ask.some((kind) => known.has(kind)));
  const kinds = [...new Set([...pack.pack.institutions, ...known])].map((kind) => {
    const asked = criteria.filter(({ ask }) => ask.includes(kind));
    return {
      kind,
      institutions: record.institutions.filter((institution) => institution.kind === kind).length,
      interviews: kindsMet.filter((kindMet) => kindMet === kind).length,
      criteria: asked.length,
      only: asked.filter(({ ask }) => ask.length === 1).length,
    };
  });
  return { total: criteria.length, planned, known: criteria.length - planned - nobody.length, nobody, kinds };
};
