import type { ConsultationRecord, Criterion, Findings, Interview, Requirement, RoadMap } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { deskReviewsOf, restsOnDesk } from '../reconcile/workList';
import type { Entry } from './entries';

/** Why a statement is to be asked about: accounts differ, nobody could say, only documents say so, or a person wants it. */
export type Why = 'contested' | 'unknown' | 'unconfirmed' | 'wanted';

export interface OpenPoint {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  readonly why: Why;
  /** 0 to 100; null for what no step of the road map waits for. */
  readonly priority: number | null;
}

export interface ToAsk extends OpenPoint {
  /** Put to this interview by hand. */
  readonly put: boolean;
}

/** An open point that is asked in another interview instead. */
export interface Elsewhere extends OpenPoint {
  readonly instead: string;
}

/** What one institution is to be asked, what matters most first. */
export interface Briefing {
  readonly interview: Interview;
  readonly toAsk: readonly ToAsk[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Open points that no interview of the coming day is asked. */
export interface LeftOver {
  /** That a later interview can be asked. */
  readonly later: readonly OpenPoint[];
  /** That only institutions without an interview to come can answer. */
  readonly unplanned: readonly OpenPoint[];
  /** That no listed institution can answer. */
  readonly nobody: readonly OpenPoint[];
}

/** Lowest level first, because nothing above it counts without it; then by priority, then in the order of the pack. */
const byWeight = (a: OpenPoint, b: OpenPoint): number =>
  a.criterion.level - b.criterion.level || (b.priority ?? -1) - (a.priority ?? -1);

/** Everything that is still to be asked of anybody, what matters most first. */
export const openPoints = (
  pack: LoadedPack,
  record: ConsultationRecord,
  findings: Findings,
  roadMap: RoadMap,
): readonly OpenPoint[] => {
  const desk = deskReviewsOf(record);
  const priorities = new Map(
    roadMap.steps.flatMap(({ criterion, priority }) => (criterion === null ? [] : [[criterion, priority] as const])),
  );
  return findings.requirements
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, state, hidden, determined, answers }): OpenPoint[] => {
      const placed = pack.criteria.get(id);
      if (!placed || hidden || determined) return [];
      const unconfirmed = restsOnDesk({ answers }, desk);
      const why = state === 'contested' || state === 'unknown' ? state : unconfirmed ? 'unconfirmed' : null;
      return why === null ? [] : [{ ...placed, why, priority: priorities.get(id) ?? null }];
    })
    .sort(byWeight);
};

/** Whether an interview is still to come in the evening of `day`; one without a date is. */
const toCome = ({ heldOn, mode }: Interview, day: string): boolean =>
  mode !== 'deskReview' && (heldOn === undefined || heldOn > day);

/** The interviews that are still to come in the evening of `day`, by day, those without a date last. */
export const interviewsToCome = (record: ConsultationRecord, day: string): readonly Interview[] => {
  const dayOf = ({ heldOn }: Interview): string => heldOn ?? '9999';
  return record.interviews
    .filter((interview) => toCome(interview, day))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};

interface Asked {
  readonly points: readonly OpenPoint[];
  readonly entries: readonly Entry[];
  readonly kindOf: (interview: Interview) => string | undefined;
}

const briefingFor = (interview: Interview, pack: LoadedPack, { points, entries, kindOf }: Asked): Briefing => {
  const own = new Map(
    entries.flatMap((entry) => (entry.interview === interview.id ? [[entry.criterion, entry] as const] : [])),
  );
  const open = new Map(points.map((point) => [point.criterion.id, point]));
  // What a person put to this interview is asked whether or not it is open.
  const wanted = [...own.values()].flatMap(({ criterion: id, followUp }): OpenPoint[] => {
    const placed = followUp && !open.has(id) ? pack.criteria.get(id) : undefined;
    return placed ? [{ ...placed, why: 'wanted', priority: null }] : [];
  });
  const kind = kindOf(interview);
  const asked = [...points, ...wanted].filter(({ criterion: { id, ask } }) => {
    const entry = own.get(id);
    if (entry !== undefined && entry.value !== null) return false;
    return entry?.followUp === true || (kind !== undefined && ask.includes(kind));
  });
  const insteadOf = ({ criterion }: OpenPoint): string | null => own.get(criterion.id)?.instead ?? null;
  return {
    interview,
    toAsk: asked
      .filter((point) => insteadOf(point) === null)
      .map((point) => ({ ...point, put: own.get(point.criterion.id)?.followUp === true }))
      // What was put there by hand comes first; the sort keeps the order of weight within.
      .sort((a, b) => Number(b.put) - Number(a.put)),
    elsewhere: asked.flatMap((point) => {
      const instead = insteadOf(point);
      return instead === null ? [] : [{ ...point, instead }];
    }),
  };
};

/** What each institution that is met on a day is to be asked. */
export const briefingsFor = (
  pack: LoadedPack,
  record: ConsultationRecord,
  points: readonly OpenPoint[],
  entries: readonly Entry[],
  interviews: readonly Interview[],
): readonly Briefing[] => {
  const kinds = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
  const kindOf = ({ institution }: Interview): string | undefined => kinds.get(institution);
  return interviews.map((interview) => briefingFor(interview, pack, { points, entries, kindOf }));
};

/** What nobody is asked on the coming day, and who could be. */
export const leftOver = (
  record: ConsultationRecord,
  points: readonly OpenPoint[],
  entries: readonly Entry[],
  briefings: readonly Briefing[],
  day: string,
): LeftOver => {
  const kinds = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
  const covered = new Set(briefings.flatMap(({ toAsk }) => toAsk.map(({ criterion }) => criterion.id)));
  const given = new Set(
    entries.flatMap(({ interview, criterion, value }) => (value === null ? [] : [`${interview}|${criterion}`])),
  );
  const put = new Set(
    entries.flatMap(({ interview, criterion, followUp }) => (followUp ? [`${interview}|${criterion}`] : [])),
  );
  const coming = interviewsToCome(record, day).map(({ id, institution }) => ({ id, kind: kinds.get(institution) }));
  const known = new Set(kinds.values());
  const left: Record<keyof LeftOver, OpenPoint[]> = { later: [], unplanned: [], nobody: [] };
  for (const point of points) {
    const { id, ask } = point.criterion;
    if (covered.has(id)) continue;
    const canBeAsked = coming.some(
      (interview) =>
        !given.has(`${interview.id}|${id}`) &&
        (put.has(`${interview.id}|${id}`) || (interview.kind !== undefined && ask.includes(interview.kind))),
    );
    left[canBeAsked ? 'later' : ask.some((kind) => known.has(kind)) ? 'unplanned' : 'nobody'].push(point);
  }
  return left;
};
