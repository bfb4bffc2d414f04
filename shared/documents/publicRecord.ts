import {
  attributions,
  byCodePoint,
  type AnswerValue,
  type Attribution,
  type Basis,
  type Consultation,
  type ConsultationRecord,
  type CriterionFinding,
  type CriterionState,
  type Intervention,
  type Interview,
  type Lift,
  type StatusValue,
  type TeamMember,
} from '../model';
import type { RoadMapInput } from './input';

/** An interview, or a review of documents, whose institution may be named. */
export interface NamedInterview {
  readonly institution: string;
  /** The kind of institution, as the pack names it. */
  readonly kind: string;
  readonly mode: NonNullable<Interview['mode']>;
  readonly heldOn: string | null;
}

/** What a named institution contributed to a requirement: on which bases, never which answers. */
export interface NamedSource {
  readonly institution: string;
  readonly bases: readonly Basis[];
}

export interface PublicCriterion {
  /** The state as a document may say it: contested only where the accounts of institutions that may be named differ. */
  readonly state: CriterionState;
  readonly hidden: boolean;
  readonly applicable: boolean;
  readonly rationale: string | null;
  /** Figures or choices behind the state that may be used; never those of a confidential interview. */
  readonly values: readonly AnswerValue[];
}

/**
 * What a document may know of a consultation. Documents are written from this and never from the record itself, so what is not
 * here cannot be printed: no note, no private note, no participant, no focal point, no evidence, nothing of a confidential
 * interview or answer, and of an unattributed interview only that it was held.
 */
export interface PublicRecord {
  readonly consultation: Consultation;
  /** Members of the consultation team as the record gives them for the document. */
  readonly team: readonly TeamMember[];
  readonly interviews: readonly NamedInterview[];
  /** Interviews held without attribution: counted once for the whole document, since a count by subject could point to one. */
  readonly furtherInterviews: number;
  /** By requirement. */
  readonly sources: ReadonlyMap<string, readonly NamedSource[]>;
  readonly criteria: ReadonlyMap<string, PublicCriterion>;
  /** Names of the institutions that lead a step: a step's lead is public whoever was interviewed. */
  readonly leads: ReadonlyMap<string, string>;
  readonly interventions: readonly Intervention[];
  readonly safeguards: ReadonlyMap<string, { readonly value: StatusValue; readonly lift: Lift | null }>;
}

const defaultAttribution: Attribution = 'institution';
const mayBeNamed = (attribution: Attribution): boolean => attribution === 'person' || attribution === 'institution';

/** The stricter of two: an answer may be held closer than its interview, never further away. */
const stricter = (one: Attribution, other: Attribution): Attribution =>
  attributions[Math.max(attributions.indexOf(one), attributions.indexOf(other))]!;

const byNameAndDay = (a: NamedInterview, b: NamedInterview): number =>
  byCodePoint(a.institution, b.institution) || byCodePoint(a.heldOn ?? '', b.heldOn ?? '');

interface Heard {
  /** The interviews that may be named as held. */
  readonly named: ReadonlyMap<string, NamedInterview>;
  readonly further: number;
  /** The interview behind an answer, where that answer may be laid at its institution's door. */
  readonly namedSource: (interview: string, criterion: string) => NamedInterview | undefined;
  /** Whether what an answer says may be used at all. */
  readonly isUsable: (interview: string, criterion: string) => boolean;
}

const heardIn = (record: ConsultationRecord): Heard => {
  const institutions = new Map(record.institutions.map((each) => [each.id, each]));
  const held = new Map(record.interviews.map(({ id, attribution = defaultAttribution }) => [id, attribution]));
  const closer = new Map<string, Attribution>();
  for (const { interview, criterion, attribution } of record.answers) {
    if (attribution !== undefined) closer.set(`${interview}|${criterion}`, attribution);
  }
  const attributionOf = (interview: string, criterion: string): Attribution => {
    const own = held.get(interview) ?? 'confidential';
    return stricter(own, closer.get(`${interview}|${criterion}`) ?? own);
  };
  const named = new Map<string, NamedInterview>();
  let further = 0;
  for (const { id, institution, heldOn, mode = 'meeting', attribution = defaultAttribution } of record.interviews) {
    if (mayBeNamed(attribution)) {
      const { name = institution, kind = '' } = institutions.get(institution) ?? {};
      named.set(id, { institution: name, kind, mode, heldOn: heldOn ?? null });
    } else if (attribution === 'unattributed') further += 1;
  }
  return {
    named,
    further,
    namedSource: (interview, criterion) =>
      mayBeNamed(attributionOf(interview, criterion)) ? named.get(interview) : undefined,
    isUsable: (interview, criterion) => attributionOf(interview, criterion) !== 'confidential',
  };
};

/** Contested is said only if the named accounts that count differ by themselves; otherwise it would reveal that another one exists. */
const publicState = ({ id, state, answers }: CriterionFinding, { namedSource }: Heard): CriterionState => {
  if (state !== 'contested') return state;
  const accounts = new Set(
    answers.filter(({ interview, counts }) => counts && namedSource(interview, id) !== undefined).map((a) => a.state),
  );
  return accounts.size > 1 ? 'contested' : 'unknown';
};

const publicCriteria = ({ record, findings }: RoadMapInput, heard: Heard): Map<string, PublicCriterion> => {
  const determinations = new Map(record.determinations.map((item) => [item.criterion, item]));
  return new Map(
    findings.requirements
      .flatMap(({ criteria }) => criteria)
      .map((finding) => {
        const determination = determinations.get(finding.id);
        const counting = finding.answers.filter(
          ({ interview, counts }) => counts && heard.isUsable(interview, finding.id),
        );
        return [
          finding.id,
          {
            state: publicState(finding, heard),
            hidden: finding.hidden,
            applicable: finding.applicable,
            rationale: determination?.rationale ?? null,
            values:
              determination === undefined ? [...new Set(counting.map(({ value }) => value))] : [determination.value],
          },
        ] as const;
      }),
  );
};

const basisOrder: Readonly<Record<Basis, number>> = { stated: 0, documented: 1, observed: 2 };

const sourcesOf = (criteria: readonly CriterionFinding[], { namedSource }: Heard): NamedSource[] => {
  const found = new Map<string, Set<Basis>>();
  const given = criteria.flatMap(({ id, answers }) => answers.map((answer) => ({ criterion: id, ...answer })));
  for (const { criterion, interview, basis, state } of given) {
    const source = namedSource(interview, criterion);
    if (state === 'unknown' || source === undefined) continue;
    found.set(source.institution, (found.get(source.institution) ?? new Set()).add(basis));
  }
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([institution, bases]) => ({
      institution,
      bases: [...bases].sort((a, b) => basisOrder[a] - basisOrder[b]),
    }));
};

/** Takes from a consultation what its interviewees allow to be printed. */
export const publicRecord = (input: RoadMapInput): PublicRecord => {
  const { record, findings, roadMap } = input;
  const heard = heardIn(record);
  const leading = new Set(roadMap.steps.map(({ lead }) => lead));
  return {
    consultation: record.consultation,
    team: record.team,
    interviews: [...heard.named.values()].sort(byNameAndDay),
    furtherInterviews: heard.further,
    sources: new Map(findings.requirements.map(({ id, criteria }) => [id, sourcesOf(criteria, heard)])),
    criteria: publicCriteria(input, heard),
    leads: new Map(record.institutions.filter(({ id }) => leading.has(id)).map(({ id, name }) => [id, name])),
    interventions: record.interventions,
    safeguards: new Map(
      record.safeguards.map(({ safeguard, value, lift }) => [safeguard, { value, lift: lift ?? null }]),
    ),
  };
};
