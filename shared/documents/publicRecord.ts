import {
  byCodePoint,
  type AnswerValue,
  type Basis,
  type Consultation,
  type CriterionFinding,
  type CriterionState,
  type Intervention,
  type Lift,
  type StatusValue,
  type TeamMember,
} from '../model';
import { heardIn, type Heard, type NamedInterview } from './heard';
import type { RoadMapInput } from './input';
import { publicContext, type PublicContextAnswer } from './publicContext';
import { nameableThings, namedAccounts, publicThings, type PublicThing } from './publicThings';

export type { NamedInterview } from './heard';
export type { PublicContextAnswer } from './publicContext';

/** What a named institution contributed to a requirement: on which bases, never which answers. */
export interface NamedSource {
  readonly institution: string;
  readonly bases: readonly Basis[];
}

/** Another consultation of the State from which answers were taken over, and the days on which they were given. */
export interface EarlierSource {
  readonly title: string;
  readonly days: readonly string[];
}

export interface PublicCriterion {
  /** The state as a document may say it: contested only where the accounts of institutions that may be named differ. */
  readonly state: CriterionState;
  readonly hidden: boolean;
  readonly applicable: boolean;
  readonly rationale: string | null;
  /** Figures or choices behind the state that may be used; never those of a confidential interview. */
  readonly values: readonly AnswerValue[];
  /** Where it repeats: the things that may be named, each as far as its state may be said; null where it does not. */
  readonly things: readonly PublicThing[] | null;
  readonly determined: boolean;
}

/**
 * What a document may know of a consultation. Documents are written from this and never from the record itself, so what is not
 * here cannot be printed: no note, no private note, no participant, no focal point, no evidence, nothing of a confidential
 * interview or answer, and of an unattributed interview only that it was held. The words of a context answer are somebody's own, so they
 * are here only where that institution may be named.
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
  /** By requirement: what was not said in this consultation, and so at no institution's door. */
  readonly earlier: ReadonlyMap<string, readonly EarlierSource[]>;
  readonly criteria: ReadonlyMap<string, PublicCriterion>;
  /** What was said on the context questions, in the order of the pack: only what may be laid at an institution's door. */
  readonly context: readonly PublicContextAnswer[];
  /** Names of the institutions that lead a step: a step's lead is public whoever was interviewed. */
  readonly leads: ReadonlyMap<string, string>;
  readonly interventions: readonly Intervention[];
  readonly safeguards: ReadonlyMap<string, { readonly value: StatusValue; readonly lift: Lift | null }>;
}

const byNameAndDay = (a: NamedInterview, b: NamedInterview): number =>
  byCodePoint(a.institution, b.institution) || byCodePoint(a.heldOn ?? '', b.heldOn ?? '');

/** Contested is said only if the named accounts that count differ by themselves; otherwise it would reveal that another one exists. */
const publicState = (finding: CriterionFinding, heard: Heard): CriterionState => {
  const { id, state, answers, items } = finding;
  if (state !== 'contested') return state;
  if (items !== undefined && items.length > 0)
    return items.some(({ item }) => namedAccounts(finding, item, heard).size > 1) ? 'contested' : 'unknown';
  const accounts = new Set(
    answers
      .filter(({ interview, item, counts }) => counts && heard.namedSource(interview, id, item) !== undefined)
      .map((a) => a.state),
  );
  return accounts.size > 1 ? 'contested' : 'unknown';
};

const publicCriteria = ({ record, findings }: RoadMapInput, heard: Heard): Map<string, PublicCriterion> => {
  const nameable = nameableThings(record, heard);
  const determinations = new Map(record.determinations.map((item) => [item.criterion, item]));
  return new Map(
    findings.requirements
      .flatMap(({ criteria }) => criteria)
      .map((finding) => {
        const determination = determinations.get(finding.id);
        const counting = finding.answers.filter(
          ({ interview, item, counts }) => counts && heard.isUsable(interview, finding.id, item),
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
            things: finding.items === undefined ? null : publicThings(finding, nameable, heard),
            determined: determination !== undefined,
          },
        ] as const;
      }),
  );
};

const basisOrder: Readonly<Record<Basis, number>> = { stated: 0, documented: 1, observed: 2 };

const sourcesOf = (criteria: readonly CriterionFinding[], { namedSource, takenOver }: Heard): NamedSource[] => {
  const found = new Map<string, Set<Basis>>();
  const given = criteria.flatMap(({ id, answers }) => answers.map((answer) => ({ criterion: id, ...answer })));
  for (const { criterion, interview, item, basis, state } of given) {
    const source = namedSource(interview, criterion, item);
    if (state === 'unknown' || source === undefined || takenOver(interview, criterion, item) !== null) continue;
    found.set(source.institution, (found.get(source.institution) ?? new Set()).add(basis));
  }
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([institution, bases]) => ({
      institution,
      bases: [...bases].sort((a, b) => basisOrder[a] - basisOrder[b]),
    }));
};

const earlierOf = (criteria: readonly CriterionFinding[], { takenOver }: Heard): EarlierSource[] => {
  const found = new Map<string, Set<string>>();
  for (const { id, answers } of criteria)
    for (const { interview, item, state } of answers) {
      const from = state === 'unknown' ? null : takenOver(interview, id, item);
      if (from === null) continue;
      const days = found.get(from.title) ?? new Set<string>();
      if (from.date !== undefined) days.add(from.date);
      found.set(from.title, days);
    }
  return [...found]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([title, days]) => ({ title, days: [...days].sort(byCodePoint) }));
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
    earlier: new Map(findings.requirements.map(({ id, criteria }) => [id, earlierOf(criteria, heard)])),
    criteria: publicCriteria(input, heard),
    context: publicContext(input, heard),
    leads: new Map(record.institutions.filter(({ id }) => leading.has(id)).map(({ id, name }) => [id, name])),
    interventions: record.interventions,
    safeguards: new Map(
      record.safeguards.map(({ safeguard, value, lift }) => [safeguard, { value, lift: lift ?? null }]),
    ),
  };
};
