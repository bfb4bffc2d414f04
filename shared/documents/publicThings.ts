import { byName, type ConsultationRecord, type CriterionFinding, type CriterionState } from '../model';
import type { Heard } from './heard';

/** One named thing of a roster as a document may speak of it. */
export interface PublicThing {
  readonly name: string;
  readonly state: CriterionState;
}

/**
 * The things that a document may name: whatever was spoken of only in confidence leaves no trace, not even its name. What nobody
 * spoke of by name comes from the preparation.
 */
export const nameableThings = (record: ConsultationRecord, heard: Heard): ReadonlyMap<string, string> => {
  const spokenOf = new Map<string, boolean>();
  const note = (item: string | undefined, usable: boolean): void => {
    if (item !== undefined) spokenOf.set(item, (spokenOf.get(item) ?? false) || usable);
  };
  for (const { interview, criterion, item } of record.answers) note(item, heard.isUsable(interview, criterion, item));
  for (const { interview, question, item } of record.contextAnswers)
    note(item, heard.isUsable(interview, question, item));
  return new Map(
    record.rosterItems
      .filter(({ id }) => spokenOf.get(id) !== false)
      .sort(byName)
      .map(({ id, name }) => [id, name]),
  );
};

type Given = CriterionFinding['answers'][number];

/** What was said of a thing: of it by name, and of all things by an interview that said nothing of it by name. */
const saidOf = (answers: readonly Given[], item: string): readonly Given[] => {
  const byName = new Set(answers.filter((answer) => answer.item === item).map(({ interview }) => interview));
  return answers.filter(
    (answer) => answer.item === item || (answer.item === undefined && !byName.has(answer.interview)),
  );
};

/** The accounts behind a thing's state that may be laid at their institution's door; they alone are spoken of thing by thing. */
export const namedAccounts = ({ id, answers }: CriterionFinding, item: string, heard: Heard): ReadonlySet<string> =>
  new Set(
    saidOf(answers, item)
      .filter((answer) => answer.counts && heard.namedSource(answer.interview, id, answer.item) !== undefined)
      .map(({ state }) => state),
  );

/**
 * How each thing stands, as far as it may be said: so few speak of one thing that its state is said only where an institution that
 * may be named stands behind it, and contested only where such accounts differ.
 */
export const publicThings = (
  finding: CriterionFinding,
  nameable: ReadonlyMap<string, string>,
  heard: Heard,
): readonly PublicThing[] => {
  const states = new Map((finding.items ?? []).map(({ item, state }) => [item, state]));
  return [...nameable].flatMap(([item, name]) => {
    const state = states.get(item);
    if (state === undefined) return [];
    const accounts = namedAccounts(finding, item, heard);
    const known = state === 'contested' ? accounts.size > 1 : accounts.size > 0;
    return [{ name, state: known ? state : 'unknown' }];
  });
};

/** Of how many things that it applies to something is in place. */
export const countOfThings = (things: readonly PublicThing[]): { readonly met: number; readonly of: number } => {
  const applying = things.filter(({ state }) => state !== 'na');
  return { met: applying.filter(({ state }) => state === 'met').length, of: applying.length };
};
