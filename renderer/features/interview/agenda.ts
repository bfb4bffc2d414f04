import type { ConsultationRecord, Criterion, Interview, Requirement } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

/** A criterion in its place in an interview. */
export interface AgendaItem {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  /** Counted from 1 over the whole pack, so that a question keeps its number whoever is asked. */
  readonly number: number;
}

/**
 * What there is to ask in one interview, in the order of the pack.
 * @param kind the kind of the institution; undefined asks nobody's questions
 * @param touched criteria for which this interview holds something already: they are shown whoever was to be asked
 * @param everything all criteria of the pack instead of those for this kind
 */
export const agendaOf = (
  pack: LoadedPack,
  kind: string | undefined,
  touched: ReadonlySet<string>,
  everything: boolean,
): readonly AgendaItem[] => {
  let number = 0;
  return pack.pack.requirements.flatMap((requirement) =>
    requirement.criteria.flatMap((criterion) => {
      number += 1;
      const asked = everything || touched.has(criterion.id) || (kind !== undefined && criterion.ask.includes(kind));
      return asked ? [{ criterion, requirement, number }] : [];
    }),
  );
};

/** How far an interview has come. Declined counts as asked and not known. */
export interface Progress {
  readonly asked: number;
  readonly toAsk: number;
  readonly notKnown: number;
}

const isUnknown = (value: unknown): boolean => value === 'unknown' || value === 'declined';

/** How far each interview has come, of the criteria that are to be asked of its institution and not hidden now. */
export const progressOfInterviews = (
  pack: LoadedPack,
  record: ConsultationRecord,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Progress> => {
  const kinds = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
  const forKind = new Map<string, ReadonlySet<string>>();
  const criteriaFor = (kind: string): ReadonlySet<string> => {
    const known = forKind.get(kind);
    if (known) return known;
    const found = new Set(
      [...pack.criteria]
        .filter(([id, { criterion }]) => criterion.ask.includes(kind) && !hidden.has(id))
        .map(([id]) => id),
    );
    forKind.set(kind, found);
    return found;
  };
  const given = new Map<string, ConsultationRecord['answers']>(record.interviews.map(({ id }) => [id, []]));
  for (const answer of record.answers) given.get(answer.interview)?.push(answer);
  const progressOf = ({ id, institution }: Interview): Progress => {
    const planned = criteriaFor(kinds.get(institution) ?? '');
    const answers = given.get(id) ?? [];
    const unplanned = answers.filter(({ criterion }) => !planned.has(criterion)).length;
    return {
      asked: answers.length,
      toAsk: planned.size + unplanned,
      notKnown: answers.filter(({ value }) => isUnknown(value)).length,
    };
  };
  return new Map(record.interviews.map((interview) => [interview.id, progressOf(interview)]));
};

/**
 * The meeting to go on with: today's that is not finished, else the next one, else the last of those that were left
 * unfinished; undefined where everything was asked.
 * @param meetings in the order of their days
 */
export const meetingToGoOnWith = (
  meetings: readonly Interview[],
  progress: ReadonlyMap<string, Progress>,
  today: string,
): Interview | undefined => {
  const open = meetings.filter(({ id }) => {
    const { asked, toAsk } = progress.get(id) ?? { asked: 0, toAsk: 0 };
    return asked < toAsk;
  });
  return open.find(({ heldOn }) => heldOn === undefined || heldOn >= today) ?? open.at(-1);
};
