import { didYouMean, pathText, quoted, suggester } from '../source';
import type { Issue, Path } from '../source';
import { placeIssue } from './rows';
import type { Place, Row, Rows, Values } from './rows';

/** A pack as the workbook has it, not checked yet, and the cell of each value by its path in the pack. */
export interface Assembled {
  readonly value: Values;
  readonly places: ReadonlyMap<string, Place>;
  readonly issues: Issue[];
}

/** Keys in the order of the schema, without those that have nothing. */
const ordered = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const])));

const keys = {
  pack: ['format', 'id', 'version', 'title', 'publisher', 'publishedOn'],
  requirement: ['id', 'title', 'summary', 'sources', 'weight', 'target', 'criteria'],
  criterion: [
    ...['id', 'level', 'dimension', 'question', 'statement', 'guidance', 'ask', 'evidence', 'when', 'repeat', 'sameAs'],
    ...['answer', 'metWhen', 'choices', 'bounds', 'step'],
  ],
  source: ['norm', 'at', 'binding', 'seen'],
  step: [
    'action',
    'recommendation',
    'assistance',
    'partners',
    'months',
    'dependsOn',
    'safeguards',
    'models',
    'indicator',
  ],
  safeguard: ['id', 'question', 'when', 'onNo', 'remedy', 'source'],
  question: ['id', 'question', 'answer', 'choices', 'bounds', 'guidance', 'ask', 'when', 'repeat'],
  model: ['norm', 'at'],
  same: ['pack', 'criterion', 'reason'],
} as const;

interface Owned {
  readonly values: Values;
  readonly path: Path;
}

class Assembly {
  readonly places = new Map<string, Place>();
  readonly issues: Issue[] = [];

  constructor(private readonly file: string) {}

  /** Remembers where a row's values stand, now that it is known where they go. */
  put(row: Row, path: Path): void {
    this.places.set(pathText(path), row.place);
    for (const one of row.places) this.places.set(pathText([...path, ...one.path]), one.place);
  }

  refuse(code: 'owner-unknown' | 'row-twice', row: Row, field: string, message: string): void {
    const place = row.places.find(({ path }) => path[0] === field)?.place ?? row.place;
    this.issues.push(placeIssue(this.file, code, place, message));
  }

  /** Rows that are entries of a list at the top of the pack, as owners of other rows by their ids. */
  list(
    rows: readonly Row[],
    name: string,
    order: readonly string[] | null,
  ): { list: Values[]; byId: Map<string, Owned> } {
    const byId = new Map<string, Owned>();
    const list = rows.map((row, index) => {
      const path = [name, index];
      this.put(row, path);
      const values = order === null ? row.values : { ...row.values };
      if (typeof values.id === 'string' && !byId.has(values.id)) byId.set(values.id, { values, path });
      return values;
    });
    return { list, byId };
  }

  ownerOf(row: Row, field: string, owners: ReadonlyMap<string, Owned>, what: string): Owned | null {
    const id = row.values[field];
    const owner = typeof id === 'string' ? owners.get(id) : undefined;
    if (owner) return owner;
    const suggestion = typeof id === 'string' ? suggester([...owners.keys()])(id) : null;
    const message =
      id === undefined
        ? `This row names no ${what}.`
        : `There is no ${what} ${quoted(typeof id === 'string' ? id : '')}.`;
    this.refuse('owner-unknown', row, field, `${message}${didYouMean(suggestion)}`);
    return null;
  }

  /** Adds an entry to a list of its owner. */
  addTo(owner: Owned, key: string, row: Row, entry: unknown, within: Path = []): void {
    const list = (owner.values[key] ??= []) as unknown[];
    this.put(row, [...owner.path, key, list.length, ...within]);
    list.push(entry);
  }
}

const conditions = (
  assembly: Assembly,
  rows: readonly Row[],
  owners: Readonly<Record<string, ReadonlyMap<string, Owned>>>,
): void => {
  for (const row of rows) {
    const { of, on, values } = row.values;
    const known = typeof of === 'string' && Object.hasOwn(owners, of) ? owners[of]! : null;
    if (known === null || typeof on !== 'string') {
      assembly.refuse(
        'owner-unknown',
        row,
        known === null ? 'of' : 'on',
        'A condition is of a criterion, question or safeguard, and looks on one.',
      );
      continue;
    }
    const owner = assembly.ownerOf(row, 'id', known, String(of));
    if (!owner) continue;
    const when = (owner.values.when ??= {}) as Values;
    if (Object.hasOwn(when, on))
      assembly.refuse('row-twice', row, 'on', `${quoted(on)} stands in two conditions of the same thing; keep one.`);
    else {
      when[on] = values ?? [];
      assembly.places.set(
        pathText([...owner.path, 'when', on]),
        row.places.find(({ path }) => path[0] === 'values')?.place ?? row.place,
      );
    }
  }
};

const choices = (
  assembly: Assembly,
  rows: readonly Row[],
  owners: Readonly<Record<string, ReadonlyMap<string, Owned>>>,
): void => {
  for (const row of rows) {
    const { of, value, state, name } = row.values;
    const known = typeof of === 'string' && Object.hasOwn(owners, of) ? owners[of]! : null;
    if (known === null || typeof value !== 'string') {
      assembly.refuse(
        'owner-unknown',
        row,
        known === null ? 'of' : 'value',
        'A choice is of a criterion or question, and has a value.',
      );
      continue;
    }
    const owner = assembly.ownerOf(row, 'id', known, String(of));
    if (!owner) continue;
    for (const [key, given, field] of [
      ['states', state, 'state'],
      ['choices', name, 'name'],
    ] as const) {
      if (given === undefined) continue;
      const map = (owner.values[key] ??= {}) as Values;
      if (Object.hasOwn(map, value))
        assembly.refuse('row-twice', row, 'value', `The choice ${quoted(value)} is there twice; keep one.`);
      map[value] = given;
      for (const { path, place } of row.places)
        if (path[0] === field)
          assembly.places.set(
            pathText([...owner.path, key === 'states' ? 'metWhen' : 'choices', value, ...path.slice(1)]),
            place,
          );
    }
  }
};

const translations = (assembly: Assembly, rows: readonly Row[]): Values | undefined => {
  const records: Record<string, Values> = {};
  for (const row of rows) {
    const { to, from, pairs = '' } = row.values;
    const language = typeof to === 'string' ? to : '';
    const before = Object.hasOwn(records, language) ? records[language]! : null;
    if (before && before.from !== from)
      assembly.refuse('row-twice', row, 'from', `${quoted(language)} is translated from two languages here; keep one.`);
    records[language] = {
      from,
      pairs: [before?.pairs, pairs].filter((piece) => piece !== undefined && piece !== '').join(' '),
    };
    assembly.put(row, ['translations', language]);
  }
  return rows.length === 0 ? undefined : records;
};

const metWhenOf = ({ answer, states, metWhen, rule }: Values): unknown =>
  states !== undefined || (answer === 'choice' && metWhen === undefined) ? (states ?? {}) : (metWhen ?? rule);

/** Puts the rows of a workbook together to one pack. */
export const assembled = (rows: Rows, file: string): Assembled => {
  const assembly = new Assembly(file);
  const [head] = rows.pack;
  if (head) assembly.put(head, []);
  for (const row of rows.pack.slice(1))
    assembly.refuse('row-twice', row, 'id', 'The sheet has one row for the pack; take this one out.');

  const requirements = assembly.list(rows.requirements, 'requirements', keys.requirement);
  for (const row of rows.sources) {
    const owner = assembly.ownerOf(row, 'requirement', requirements.byId, 'requirement');
    if (owner) assembly.addTo(owner, 'sources', row, ordered(row.values, keys.source));
  }
  const criteria = new Map<string, Owned>();
  for (const row of rows.criteria) {
    const owner = assembly.ownerOf(row, 'requirement', requirements.byId, 'requirement');
    if (!owner) continue;
    const values: Values = { ask: [], ...row.values };
    assembly.addTo(owner, 'criteria', row, values);
    const path = [...owner.path, 'criteria', (owner.values.criteria as unknown[]).length - 1];
    if (typeof values.id === 'string' && !criteria.has(values.id)) criteria.set(values.id, { values, path });
  }
  for (const row of rows.evidence) {
    const owner = assembly.ownerOf(row, 'criterion', criteria, 'criterion');
    if (!owner) continue;
    assembly.addTo(owner, 'evidence', row, row.values.text);
  }
  for (const row of rows.sameAs) {
    const owner = assembly.ownerOf(row, 'of', criteria, 'criterion');
    if (owner) assembly.addTo(owner, 'sameAs', row, ordered(row.values, keys.same));
  }
  const steps = new Map<string, Owned>();
  for (const row of rows.steps) {
    const owner = assembly.ownerOf(row, 'criterion', criteria, 'criterion');
    if (!owner) continue;
    if (owner.values.step !== undefined)
      assembly.refuse('row-twice', row, 'criterion', 'This criterion has a step already; keep one of the two.');
    const values = ordered(row.values, keys.step);
    owner.values.step = values;
    const path = [...owner.path, 'step'];
    assembly.put(row, path);
    const { criterion } = row.values;
    if (typeof criterion === 'string') steps.set(criterion, { values, path });
  }
  for (const row of rows.models) {
    const owner = assembly.ownerOf(row, 'criterion', steps, 'criterion with a step');
    if (owner) assembly.addTo(owner, 'models', row, ordered(row.values, keys.model));
  }
  const safeguards = assembly.list(rows.safeguards, 'safeguards', keys.safeguard);
  const questions = assembly.list(rows.questions, 'questions', keys.question);
  const owners = { criterion: criteria, question: questions.byId };
  choices(assembly, rows.choices, owners);
  conditions(assembly, rows.conditions, { ...owners, safeguard: safeguards.byId });

  const stepOf = (step: unknown): unknown => (step === undefined ? step : ordered(step as Values, keys.step));
  const criterionOf = (values: Values): Values =>
    ordered({ ...values, metWhen: metWhenOf(values), step: stepOf(values.step) }, keys.criterion);
  const requirementOf = (values: Values): Values =>
    ordered(
      { sources: [], ...values, criteria: ((values.criteria ?? []) as Values[]).map(criterionOf) },
      keys.requirement,
    );
  const others = {
    rosters: assembly.list(rows.rosters, 'rosters', null).list,
    safeguards: safeguards.list.map((one) => ordered(one, keys.safeguard)),
    questions: questions.list.map((one) => ordered(one, keys.question)),
    assistance: assembly
      .list(rows.assistance, 'assistance', null)
      .list.map((one) => ({ offeredBy: [], triggers: [], ...one })),
  };
  const value: Values = {
    ...ordered(head?.values ?? {}, keys.pack),
    levels: assembly.list(rows.levels, 'levels', null).list,
    norms: assembly.list(rows.norms, 'norms', null).list,
    institutions: assembly.list(rows.institutions, 'institutions', null).list.map(({ id }) => id),
    ...Object.fromEntries(Object.entries(others).filter(([, list]) => list.length > 0)),
    requirements: requirements.list.map(requirementOf),
    translations: translations(assembly, rows.translations),
  };
  return { value: ordered(value, Object.keys(value)), places: assembly.places, issues: assembly.issues };
};
