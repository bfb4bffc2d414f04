import { type ConsultationRecord, type LocalText, type RoadMap, textIn } from '../../../shared/model';
import { designationOf } from '../../../shared/norms';
import type { LoadedPack } from '../../../shared/pack';
import { presentPart } from '../../features/baseline/part';
import { interviewPart } from '../../features/interview/part';
import { normPart } from '../../features/norms/part';
import type { Page } from '../../features/phase';
import { stepPart } from '../../features/roadmap/part';
import type { Entry } from './search';

/** Something of the open consultation, and the place where it is worked on. */
export interface Placed extends Entry {
  readonly place: readonly [page: Page, part?: string, row?: string];
}

interface Open {
  readonly pack: LoadedPack;
  readonly record: ConsultationRecord;
  readonly roadMap: RoadMap;
}

/** What is said of an interview: with whom and when. */
type InterviewWords = (institution: string, heldOn: string | undefined) => string;

const placesOfCriteria = ({ interviews, answers }: ConsultationRecord): ReadonlyMap<string, string> => {
  const known = new Set(interviews.map(({ id }) => id));
  const first = new Map<string, string>();
  for (const { criterion, interview } of answers)
    if (known.has(interview) && !first.has(criterion)) first.set(criterion, interview);
  return first;
};

/**
 * Everything in the open consultation that a person may look for.
 * @param interview the interview that is open: a criterion is then opened in it
 */
export const entriesOf = (
  { pack, record, roadMap }: Open,
  language: string,
  interviewWords: InterviewWords,
  interview: string | null,
): readonly Placed[] => {
  const say = (text: LocalText): string => textIn(text, language);
  const nameOf = new Map(record.institutions.map(({ id, name }) => [id, name]));
  const heldWith = new Map(
    record.interviews.map(({ id, institution, heldOn }) => [id, interviewWords(nameOf.get(institution) ?? '', heldOn)]),
  );
  const answered = placesOfCriteria(record);
  const toCriterion = (criterion: string): Placed['place'] => {
    const held = interview ?? answered.get(criterion);
    return held === undefined
      ? ['reconcile', encodeURIComponent(criterion)]
      : ['interview', interviewPart(held, criterion)];
  };
  // The heat map is there as soon as anything was said; the targets are there from the start.
  const began = record.answers.length + record.determinations.length > 0;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return [
    ...pack.pack.requirements.map(({ id, title, summary }): Placed => ({
      key: `requirement ${id}`,
      kind: 'requirement',
      title: say(title),
      about: id,
      also: say(summary),
      place: began ? ['baseline', presentPart, id] : ['needs', 'targets', id],
    })),
    ...pack.pack.requirements.flatMap(({ criteria }) =>
      criteria.map(({ id, question, statement }): Placed => ({
        key: `criterion ${id}`,
        kind: 'criterion',
        title: say(question),
        about: id,
        also: say(statement),
        place: toCriterion(id),
      })),
    ),
    ...record.institutions.map(({ id, name, kind, focalPoint }): Placed => ({
      key: `institution ${id}`,
      kind: 'institution',
      title: name,
      about: focalPoint ?? '',
      also: kind,
      place: ['prepare', 'institutions', id],
    })),
    ...record.interviews.map(({ id, participants }): Placed => ({
      key: `interview ${id}`,
      kind: 'interview',
      title: heldWith.get(id) ?? '',
      about: participants ?? '',
      place: ['interview', interviewPart(id)],
    })),
    ...record.answers.flatMap(({ interview: held, criterion, item, note, privateNote }) =>
      [text(note), text(privateNote)].flatMap((words, at): Placed[] =>
        words.trim() === ''
          ? []
          : [
              {
                key: `note ${held} ${criterion} ${item ?? ''} ${at}`,
                kind: 'note',
                title: words,
                about: `${criterion} · ${heldWith.get(held) ?? ''}`,
                place: ['interview', interviewPart(held, criterion, item)],
              },
            ],
      ),
    ),
    ...record.determinations.map(({ criterion, rationale }): Placed => ({
      key: `determination ${criterion}`,
      kind: 'determination',
      title: rationale,
      about: criterion,
      place: ['reconcile', encodeURIComponent(criterion)],
    })),
    ...record.evidence.map(({ id, title, reference, interview: held, supports: [supported] }): Placed => ({
      key: `evidence ${id}`,
      kind: 'evidence',
      title,
      about: reference ?? heldWith.get(held) ?? '',
      // Listed beneath each question that it supports; one that supports none is offered at every one.
      place: ['interview', interviewPart(held, supported?.criterion), id],
    })),
    ...[...pack.safeguards.values()].map(({ id, question }): Placed => ({
      key: `safeguard ${id}`,
      kind: 'safeguard',
      title: say(question),
      about: id,
      place: ['needs', 'safeguards', id],
    })),
    ...pack.pack.norms.map(({ id, title }): Placed => ({
      key: `norm ${id}`,
      kind: 'norm',
      title: say(title),
      about: id,
      also: designationOf({ id }).join(' '),
      place: ['norms', normPart(id)],
    })),
    ...record.interventions.map(({ id, title, provider }): Placed => ({
      key: `intervention ${id}`,
      kind: 'intervention',
      title,
      about: provider,
      place: ['needs', 'interventions', id],
    })),
    ...roadMap.steps.map(({ id, action, recommendation }): Placed => ({
      key: `step ${id}`,
      kind: 'step',
      title: say(action),
      about: id,
      also: recommendation === null ? '' : say(recommendation),
      place: ['roadmap', stepPart(id)],
    })),
  ];
};
