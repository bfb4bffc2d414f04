import { isDeskReview } from '../../../shared/desk';
import type { ConsultationRecord, Criterion, Findings, Institution } from '../../../shared/model';
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
  /** That a listed institution could answer with which no interview is on the agenda, in the order of the pack. */
  readonly unmet: readonly Criterion[];
  /** By kind: those of the pack in its order, then the person's own. */
  readonly kinds: readonly KindCoverage[];
}

/** Criteria that are hidden now by what others answered: they are asked of nobody. */
export const hiddenCriteria = (findings: Findings): ReadonlySet<string> =>
  new Set(findings.requirements.flatMap(({ criteria }) => criteria.flatMap(({ id, hidden }) => (hidden ? [id] : []))));

/** Hidden criteria are left out. A desk review reads documents: nobody is asked in it. */
export const coverageOf = (pack: LoadedPack, record: ConsultationRecord, findings: Findings): Coverage => {
  const hidden = hiddenCriteria(findings);
  const criteria = [...pack.criteria.values()].flatMap(({ criterion }) =>
    hidden.has(criterion.id) ? [] : [criterion],
  );
  const kindOfInstitution = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
  const meetings = record.interviews.filter((interview) => !isDeskReview(interview));
  const kindsMet = meetings.flatMap(({ institution }) => kindOfInstitution.get(institution) ?? []);
  const [known, met] = [new Set(kindOfInstitution.values()), new Set(kindsMet)];
  const planned = criteria.filter(({ ask }) => ask.some((kind) => met.has(kind))).length;
  const nobody = criteria.filter(({ ask }) => !ask.some((kind) => known.has(kind)));
  const unmet = criteria.filter(({ ask }) => !ask.some((kind) => met.has(kind)) && ask.some((kind) => known.has(kind)));
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
  return { total: criteria.length, planned, known: unmet.length, nobody, unmet, kinds };
};

/** One act that lets more criteria be asked, with those criteria. */
export type CoverageAct =
  | { readonly act: 'add'; readonly kind: string; readonly criteria: readonly Criterion[] }
  | { readonly act: 'plan'; readonly institution: Institution; readonly criteria: readonly Criterion[] };

/**
 * What can be done so that nothing stays unasked: an interview with an institution that is listed, an institution of a kind
 * that is not. The act that settles most comes first; a criterion stands under every act that would settle it.
 */
export const coverageActs = ({ nobody, unmet }: Coverage, record: ConsultationRecord): readonly CoverageAct[] => {
  const plans = record.institutions.flatMap((institution): CoverageAct[] => {
    const criteria = unmet.filter(({ ask }) => ask.includes(institution.kind));
    return criteria.length > 0 ? [{ act: 'plan', institution, criteria }] : [];
  });
  const kinds = [...new Set(nobody.flatMap(({ ask }) => ask))];
  const additions = kinds.map((kind): CoverageAct => ({
    act: 'add',
    kind,
    criteria: nobody.filter(({ ask }) => ask.includes(kind)),
  }));
  return [...plans, ...additions].sort((a, b) => b.criteria.length - a.criteria.length);
};
