import { byCodePoint, type Answer, type ConsultationRecord } from '../model';
import type { LoadedPack } from '../pack';
import { corroborate, type Corroborated } from './corroboration';
import { corroborateThings } from './repeat';

const grouped = (answers: Iterable<Answer>, key: 'interview' | 'criterion'): Map<string, Answer[]> => {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const same = groups.get(answer[key]);
    if (same === undefined) groups.set(answer[key], [answer]);
    else same.push(answer);
  }
  return groups;
};

const byThing = (answers: readonly Answer[]): Answer[] =>
  [...answers].sort((a, b) => byCodePoint(a.item ?? '', b.item ?? ''));

/** The things of each roster, sorted by id. */
const thingsByRoster = ({ rosterItems }: ConsultationRecord): ReadonlyMap<string, string[]> => {
  const rosters = new Map<string, string[]>();
  for (const { id, roster } of [...rosterItems].sort((a, b) => byCodePoint(a.id, b.id))) {
    const things = rosters.get(roster);
    if (things === undefined) rosters.set(roster, [id]);
    else things.push(id);
  }
  return rosters;
};

const none: readonly string[] = [];

/**
 * The answers to each criterion, by interview and then by thing, so that their order in a file cannot matter. One sort of the few
 * interviews, and of the things of an interview only where it names some.
 */
const answersByCriterion = (answers: readonly Answer[]): ReadonlyMap<string, Answer[]> => {
  const byInterview = [...grouped(answers, 'interview')].sort(([a], [b]) => byCodePoint(a, b));
  return grouped(
    byInterview.flatMap(([, same]) => (same.some(({ item }) => item !== undefined) ? byThing(same) : same)),
    'criterion',
  );
};

/**
 * What was said of each criterion, weighed before `when` is looked at.
 * @param among only these criteria; absent: all of the pack
 */
export const corroborateAmong = (
  pack: LoadedPack,
  record: ConsultationRecord,
  among?: ReadonlySet<string>,
): ReadonlyMap<string, Corroborated> => {
  const answers = answersByCriterion(
    among === undefined ? record.answers : record.answers.filter(({ criterion }) => among.has(criterion)),
  );
  const determinations = new Map(record.determinations.map((item) => [item.criterion, item]));
  const things = thingsByRoster(record);
  const all = new Map<string, Corroborated>();
  for (const [id, { criterion }] of pack.criteria) {
    if (among?.has(id) === false) continue;
    const { repeat } = criterion;
    all.set(
      id,
      repeat === undefined
        ? corroborate(criterion, answers.get(id), determinations.get(id))
        : corroborateThings(
            { ...criterion, repeat },
            things.get(repeat.over) ?? none,
            answers.get(id),
            determinations.get(id),
          ),
    );
  }
  return all;
};
