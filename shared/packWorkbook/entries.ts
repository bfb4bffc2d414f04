import type { Criterion, Pack, When } from '../model';
import type { TableKey } from './tables';

/** One row of a sheet, as the fields of its table find their values in it. */
export type Entry = Readonly<Record<string, unknown>>;
export type Entries = Readonly<Record<TableKey, readonly Entry[]>>;

/** A cell holds at most 32,767 characters, so that long records go over several rows. */
const pairsInRow = 3_000;

const conditionsOf = (of: string, id: string, when: When | undefined): Entry[] =>
  Object.entries(when ?? {}).map(([on, values]) => ({ of, id, on, values }));

const choicesOf = (
  of: string,
  id: string,
  names: object | undefined,
  states: Readonly<Record<string, string>>,
): Entry[] =>
  [...new Set([...Object.keys(states), ...Object.keys(names ?? {})])].map((value) => ({
    of,
    id,
    value,
    state: Object.hasOwn(states, value) ? states[value] : undefined,
    name: names && Object.hasOwn(names, value) ? (names as Readonly<Record<string, unknown>>)[value] : undefined,
  }));

/** The own row of a criterion: what comes in several goes to sheets of its own. */
const criterionRow = (criterion: Criterion, requirement: string): Entry => {
  const { id, level, dimension, question, statement, guidance, ask, answer, repeat } = criterion;
  const row = { id, requirement, level, dimension, question, statement, guidance, ask, answer, repeat };
  if (criterion.answer === 'number') return { ...row, metWhen: criterion.metWhen, bounds: criterion.bounds };
  return criterion.answer === 'status' ? { ...row, rule: criterion.metWhen } : row;
};

const pairRows = (to: string, { from, pairs }: { from: string; pairs: string }): Entry[] => {
  const all = pairs.split(/\s+/).filter((pair) => pair !== '');
  const rows = Array.from({ length: Math.ceil(all.length / pairsInRow) }, (_, i) =>
    all.slice(i * pairsInRow, (i + 1) * pairsInRow).join(' '),
  );
  return (rows.length > 0 ? rows : ['']).map((piece) => ({ to, from, pairs: piece }));
};

/** A pack as rows, sheet by sheet, in the order in which the pack has them. */
export const entriesOf = (pack: Pack): Entries => {
  const criteria = pack.requirements.flatMap(({ id, criteria: all }) =>
    all.map((criterion) => ({ criterion, requirement: id })),
  );
  const [safeguards, questions] = [pack.safeguards ?? [], pack.questions ?? []];
  return {
    pack: [pack],
    levels: pack.levels,
    norms: pack.norms,
    institutions: pack.institutions.map((id) => ({ id })),
    rosters: pack.rosters ?? [],
    requirements: pack.requirements,
    sources: pack.requirements.flatMap(({ id, sources }) => sources.map((source) => ({ requirement: id, ...source }))),
    criteria: criteria.map(({ criterion, requirement }) => criterionRow(criterion, requirement)),
    evidence: criteria.flatMap(({ criterion: { id, evidence = [] } }) =>
      evidence.map((text) => ({ criterion: id, text })),
    ),
    steps: criteria.flatMap(({ criterion: { id, step } }) => (step ? [{ criterion: id, ...step }] : [])),
    models: criteria.flatMap(({ criterion: { id, step } }) =>
      (step?.models ?? []).map((model) => ({ criterion: id, ...model })),
    ),
    sameAs: criteria.flatMap(({ criterion: { id, sameAs = [] } }) => sameAs.map((same) => ({ of: id, ...same }))),
    safeguards,
    questions,
    choices: [
      ...criteria.flatMap(({ criterion }) =>
        criterion.answer === 'choice' ? choicesOf('criterion', criterion.id, criterion.choices, criterion.metWhen) : [],
      ),
      ...questions.flatMap(({ id, choices }) => choicesOf('question', id, choices, {})),
    ],
    conditions: [
      ...criteria.flatMap(({ criterion: { id, when } }) => conditionsOf('criterion', id, when)),
      ...questions.flatMap(({ id, when }) => conditionsOf('question', id, when)),
      ...safeguards.flatMap(({ id, when }) => conditionsOf('safeguard', id, when)),
    ],
    assistance: pack.assistance ?? [],
    translations: Object.entries(pack.translations ?? {}).flatMap(([to, record]) => pairRows(to, record)),
  };
};
