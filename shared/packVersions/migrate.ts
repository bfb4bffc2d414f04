import { type Draft, type LogState, isDeleted } from '../log';
import type { Json, RecordKind } from '../model';
import type { LoadedPack } from '../pack';
import { answerIds, placeField, supportField } from '../projection';
import { type Carried, carriedKey } from './carryOver';
import { questionsOf } from './compare';

/** What a person decided of something that no rule decides. */
export type Decision = 'keep' | 'again';

/** What a migration goes to. */
export interface Target {
  readonly pack: LoadedPack;
  readonly hash: string;
}

/** Whether somebody still has to decide something. */
export const undecided = (carried: readonly Carried[], decisions: ReadonlyMap<string, Decision>): readonly Carried[] =>
  carried.filter((one) => one.fate === 'person' && !decisions.has(carriedKey(one)));

/** Whether it stays as it is; what nobody has decided does not. */
export const stays = (one: Carried, decisions: ReadonlyMap<string, Decision>): boolean =>
  one.fate === 'carries' || (one.fate === 'person' && decisions.get(carriedKey(one)) === 'keep');

const set = (kind: RecordKind, record: string, values: Readonly<Record<string, Json>>): Draft[] =>
  Object.entries(values).map(([field, value]) => ({ kind, record, field, value }));

/** What is asked again loses its value and waits among the questions that were set aside; its notes stay. */
const askAgain: Readonly<Record<string, Json>> = { value: null, basis: null, confidence: null, parked: true };

const leave = (one: Carried): Draft[] => {
  const { kind, record, field, fate } = one;
  const gone = fate === 'removed';
  switch (kind) {
    case 'answer':
      return set('answer', record, gone ? { deleted: true } : askAgain);
    case 'contextAnswer':
      return set('contextAnswer', record, gone ? { deleted: true } : { value: null });
    case 'determination':
      return set('determination', record, { deleted: true });
    case 'target':
      return set('target', record, gone ? { deleted: true } : { level: null });
    case 'safeguard':
      return set('safeguard', record, gone ? { deleted: true } : { value: null, lift: null });
    case 'edit':
      return set('edit', record, { [field ?? '']: null });
    case 'support':
      return set('evidence', record, { [supportField(field ?? '')]: null, [placeField(field ?? '')]: null });
    case 'rosterItem':
      return set('rosterItem', record, { deleted: true });
    case 'cover':
      // All that one intervention covers is one field: see below.
      return [];
  }
};

/** What the log holds of things that the new version does not know: half-filled records, which no file would show. */
const unknownRecords = (log: LogState, { pack }: Target): Draft[] => {
  const questions = questionsOf(pack);
  const knows: Partial<Record<RecordKind, (id: string) => boolean>> = {
    answer: (id) => pack.criteria.has(answerIds(id).asked),
    determination: (id) => pack.criteria.has(id),
    target: (id) => pack.requirements.has(id),
    safeguard: (id) => pack.safeguards.has(id),
    contextAnswer: (id) => questions.has(answerIds(id).asked),
  };
  return Object.entries(knows).flatMap(([kind, known]) =>
    [...(log.records.get(kind as RecordKind)?.values() ?? [])]
      .filter((record) => !isDeleted(record) && !known(record.id))
      .flatMap(({ id }) => set(kind as RecordKind, id, { deleted: true })),
  );
};

/** What an earlier migration put away and the new version asks again begins without a value. */
const comeBack = (log: LogState, before: LoadedPack, { pack }: Target): Draft[] => {
  const [asked, askedBefore] = [questionsOf(pack), questionsOf(before)];
  const back: Partial<Record<RecordKind, (id: string) => boolean>> = {
    answer: (id) => pack.criteria.has(answerIds(id).asked) && !before.criteria.has(answerIds(id).asked),
    target: (id) => pack.requirements.has(id) && !before.requirements.has(id),
    safeguard: (id) => pack.safeguards.has(id) && !before.safeguards.has(id),
    contextAnswer: (id) => asked.has(answerIds(id).asked) && !askedBefore.has(answerIds(id).asked),
  };
  return Object.entries(back).flatMap(([kind, isBack]) =>
    [...(log.records.get(kind as RecordKind)?.values() ?? [])]
      .filter((record) => isDeleted(record) && isBack(record.id))
      .flatMap((record) => {
        const values = [...record.fields.keys()].filter((field) => field !== 'deleted');
        return set(kind as RecordKind, record.id, {
          ...Object.fromEntries(values.map((field) => [field, null])),
          deleted: null,
        });
      }),
  );
};

/**
 * The edits that move a consultation to another version of its pack, all of them or none. What does not stay is put away and
 * not lost: the log and the baseline frozen before hold it. Nothing here asks whether everything was decided.
 */
export const migrationDrafts = (
  log: LogState,
  consultation: string,
  before: LoadedPack,
  target: Target,
  carried: readonly Carried[],
  decisions: ReadonlyMap<string, Decision>,
): Draft[] => {
  const left = carried.filter((one) => !stays(one, decisions));
  const covers = new Map<string, string[]>();
  for (const one of carried) {
    if (one.kind !== 'cover') continue;
    const kept = covers.get(one.record) ?? [];
    covers.set(one.record, stays(one, decisions) && one.field !== null ? [...kept, one.field] : kept);
  }
  const fewer = new Set(left.filter(({ kind }) => kind === 'cover').map(({ record }) => record));
  const lifts = carried.filter((one) => one.reasons.includes('liftGone') && stays(one, decisions));
  return [
    ...set('consultation', consultation, { pack: target.pack.reference, packHash: target.hash }),
    ...comeBack(log, before, target),
    ...left.flatMap(leave),
    ...lifts.flatMap(({ record }) => set('safeguard', record, { lift: null })),
    ...[...fewer].flatMap((id) => set('intervention', id, { covers: covers.get(id) ?? [] })),
    ...unknownRecords(log, target),
  ];
};
