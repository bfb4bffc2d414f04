import { ChoiceState } from '../model';
import type { LocalText, StatusValue } from '../model';
import { didYouMean, orList, quoted, suggester } from '../source';
import { unfitAsChoice } from './names';
import type { Note, Place } from './places';
import { statusOfChoice } from './status';
import type { Row, Table } from './table';
import { localText } from './texts';
import type { Languages } from './texts';

export interface Choice {
  readonly name: string;
  readonly label: LocalText | null;
  /** What it says as a status; null where it says something else. */
  readonly status: StatusValue | null;
  /** What `waymark::state` says that it means. */
  readonly state: ChoiceState | null;
  readonly place: Place;
}

export interface ChoiceList {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly place: Place;
}

/** A list that is answered by a status: it has yes and no, and every choice is a status of its own. */
export const isStatusList = ({ choices }: ChoiceList): boolean => {
  const statuses = choices.map(({ status }) => status);
  if (statuses.includes(null) || !statuses.includes('yes') || !statuses.includes('no')) return false;
  const counting = statuses.filter((status) => status !== 'unknown' && status !== 'declined');
  return new Set(counting).size === counting.length && choices.every(({ state }) => state === null);
};

const stateWords: Readonly<Record<string, ChoiceState>> = {
  met: 'met',
  yes: 'met',
  partly: 'partly',
  unmet: 'unmet',
  no: 'unmet',
  'not met': 'unmet',
  na: 'na',
  'n/a': 'na',
};

/** The state that a word in a Waymark column names; `yes` and `no` are taken for met and unmet. */
export const stateOfWord = (word: string): ChoiceState | null => stateWords[word.trim().toLowerCase()] ?? null;

export const stateNames = orList(ChoiceState.options.map(quoted));

const labelTexts = (label: LocalText | null): string[] =>
  label === null ? [] : typeof label === 'string' ? [label] : Object.values(label);

const choiceOf = (row: Row, name: string, languages: Languages, note: Note): Choice => {
  const label = localText(row, 'label', languages, note);
  const word = row.text('waymark::state');
  const state = word === '' ? null : stateOfWord(word);
  if (word !== '' && state === null)
    note('waymark-value', row.at('waymark::state'), `${quoted(word)} is no state of a criterion; write ${stateNames}.`);
  return { name, label, status: statusOfChoice(name, labelTexts(label)), state, place: row.at('name') };
};

/** Reads the lists of the sheet choices. `repeated` says whether the form allows a name twice in a list. */
export const readChoices = (
  table: Table,
  languages: Languages,
  repeated: boolean,
  note: Note,
): ReadonlyMap<string, ChoiceList> => {
  const lists = new Map<string, { name: string; choices: Choice[]; place: Place; names: Set<string> }>();
  for (const row of table.rows) {
    const [listName, name] = [row.text('list_name'), row.text('name')];
    if (listName === '') {
      const what = name === '' && row.texts('label').length === 0 ? 'row-not-taken' : 'choice-wrong';
      note(
        what,
        row.at('list_name'),
        'This row names no list, so no question can offer it; write the list under list_name.',
      );
      continue;
    }
    const list = lists.get(listName) ?? { name: listName, choices: [], place: row.at('list_name'), names: new Set() };
    lists.set(listName, list);
    const unfit = name === '' ? 'a choice needs a name, which is what is stored' : unfitAsChoice(name);
    if (unfit !== null) note('choice-wrong', row.at('name'), `This choice cannot be used: ${unfit}.`);
    else if (list.names.has(name)) {
      const what = repeated ? 'row-not-taken' : 'choice-wrong';
      note(
        what,
        row.at('name'),
        `The list ${quoted(listName)} has the choice ${quoted(name)} twice; give each a name of its own.`,
      );
    } else {
      list.names.add(name);
      list.choices.push(choiceOf(row, name, languages, note));
    }
  }
  return lists;
};

/** Finds a list by name, and says at the question where there is none. */
export const listFinder = (lists: ReadonlyMap<string, ChoiceList>, note: Note) => {
  const suggest = suggester([...lists.keys()]);
  const used = new Set<string>();
  return {
    find: (name: string, place: Place): ChoiceList | null => {
      const list = lists.get(name);
      used.add(name);
      if (list && list.choices.length > 0) return list;
      if (list) note('list-missing', place, `The list ${quoted(name)} has no choice that can be used.`);
      else
        note(
          'list-missing',
          place,
          `The list ${quoted(name)} is not in the sheet choices.${didYouMean(suggest(name))}`,
        );
      return null;
    },
    reportUnused: (): void => {
      for (const { name, place } of lists.values())
        if (!used.has(name))
          note('list-not-used', place, `No question offers the list ${quoted(name)}, so it is left out.`);
    },
  };
};
