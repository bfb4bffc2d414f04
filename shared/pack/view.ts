import { LocalText } from '../model';
import type { Path } from '../source';

/**
 * A lenient look at a pack as it was read, before it is known to fit the schema: what is missing or of another kind is left
 * out. The checks work on it, so that an error in one place never hides an error in another.
 */
export interface Named {
  readonly id: string;
  /** Where the id is. */
  readonly path: Path;
}

/** A map that is an entry of a list. */
export interface Item {
  readonly path: Path;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface ConditionView {
  /** The criterion or safeguard that is asked about. */
  readonly id: string;
  readonly path: Path;
  readonly values: readonly Named[];
}

/** A text that fits the schema, and where it stands. */
export interface TextView {
  readonly text: LocalText;
  readonly path: Path;
}

export interface StepView {
  readonly path: Path;
  readonly assistance: Named | null;
  readonly partners: readonly Named[];
  readonly dependsOn: readonly Named[];
  readonly safeguards: readonly Named[];
  /** The norms of its models. */
  readonly models: readonly Named[];
  /** Where its indicator is, and whether it says how it is verified. */
  readonly indicator: { readonly path: Path; readonly hasVerification: boolean } | null;
  readonly months: number | null;
  /** What the road map will say of it: action and recommendation. */
  readonly texts: readonly TextView[];
}

export interface CriterionView {
  readonly path: Path;
  readonly id: string | null;
  readonly level: number | null;
  readonly dimension: string | null;
  readonly answer: string | null;
  readonly metWhen: unknown;
  readonly question: TextView | null;
  readonly statement: TextView | null;
  readonly ask: readonly Named[];
  readonly when: readonly ConditionView[];
  /** By which rule its state follows from those of named things; null where it does not repeat. */
  readonly repeatRule: string | null;
  readonly step: StepView | null;
}

export interface RequirementView {
  readonly path: Path;
  readonly id: string | null;
  readonly target: number | null;
  readonly sources: readonly Item[];
  readonly criteria: readonly CriterionView[];
}

export interface SafeguardView {
  readonly path: Path;
  readonly id: string | null;
  readonly onNo: string | null;
  readonly hasRemedy: boolean;
  readonly remedyMonths: number | null;
  readonly when: readonly ConditionView[];
}

export interface AssistanceView {
  readonly path: Path;
  readonly id: string | null;
  readonly offeredBy: readonly Named[];
  readonly triggers: readonly Named[];
}

export interface PackView {
  readonly title: unknown;
  readonly levels: readonly { readonly level: number; readonly path: Path }[];
  readonly norms: readonly Named[];
  readonly institutions: readonly Named[];
  readonly requirements: readonly RequirementView[];
  readonly safeguards: readonly SafeguardView[];
  readonly questions: readonly Named[];
  readonly assistance: readonly AssistanceView[];
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const itemsOf = (value: unknown, path: Path): Item[] =>
  listOf(value).flatMap((entry, index) => (isFields(entry) ? [{ path: [...path, index], fields: entry }] : []));

const textsOf = (value: unknown, path: Path): Named[] =>
  listOf(value).flatMap((entry, index) => {
    const id = textOf(entry);
    return id === null ? [] : [{ id, path: [...path, index] }];
  });

const namedOf = (value: unknown, path: Path): Named[] =>
  itemsOf(value, path).flatMap((item) => {
    const id = textOf(item.fields.id);
    return id === null ? [] : [{ id, path: [...item.path, 'id'] }];
  });

const conditionsOf = (value: unknown, path: Path): ConditionView[] =>
  Object.entries(fieldsOf(value)).map(([id, values]) => ({
    id,
    path: [...path, id],
    values: textsOf(values, [...path, id]),
  }));

const textAt = (fields: Fields, field: string, path: Path): TextView | null => {
  const { data } = LocalText.safeParse(fields[field]);
  return data === undefined ? null : { text: data, path: [...path, field] };
};

const stepOf = (value: unknown, path: Path): StepView | null => {
  if (!isFields(value)) return null;
  const assistance = textOf(value.assistance);
  return {
    path,
    assistance: assistance === null ? null : { id: assistance, path: [...path, 'assistance'] },
    partners: textsOf(value.partners, [...path, 'partners']),
    dependsOn: textsOf(value.dependsOn, [...path, 'dependsOn']),
    safeguards: textsOf(value.safeguards, [...path, 'safeguards']),
    models: itemsOf(value.models, [...path, 'models']).flatMap((item) => {
      const id = textOf(item.fields.norm);
      return id === null ? [] : [{ id, path: [...item.path, 'norm'] }];
    }),
    indicator:
      value.indicator === undefined
        ? null
        : {
            path: [...path, 'indicator'],
            hasVerification: fieldsOf(value.indicator).verification !== undefined,
          },
    months: numberOf(value.months),
    texts: ['action', 'recommendation'].flatMap((field) => textAt(value, field, path) ?? []),
  };
};

const criterionOf = ({ path, fields }: Item): CriterionView => ({
  path,
  id: textOf(fields.id),
  level: numberOf(fields.level),
  dimension: textOf(fields.dimension),
  answer: textOf(fields.answer),
  metWhen: fields.metWhen,
  question: textAt(fields, 'question', path),
  statement: textAt(fields, 'statement', path),
  ask: textsOf(fields.ask, [...path, 'ask']),
  when: conditionsOf(fields.when, [...path, 'when']),
  repeatRule: textOf(fieldsOf(fields.repeat).rule),
  step: stepOf(fields.step, [...path, 'step']),
});

const requirementOf = ({ path, fields }: Item): RequirementView => ({
  path,
  id: textOf(fields.id),
  target: numberOf(fields.target),
  sources: itemsOf(fields.sources, [...path, 'sources']),
  criteria: itemsOf(fields.criteria, [...path, 'criteria']).map(criterionOf),
});

const assistanceOf = ({ path, fields }: Item): AssistanceView => ({
  path,
  id: textOf(fields.id),
  offeredBy: textsOf(fields.offeredBy, [...path, 'offeredBy']),
  triggers: textsOf(fields.triggers, [...path, 'triggers']),
});

/** The safeguards of a pack or of the general checklist: both have them under the same key. */
export const safeguardViews = (value: unknown): SafeguardView[] =>
  itemsOf(fieldsOf(value).safeguards, ['safeguards']).map(({ path, fields }) => ({
    path,
    id: textOf(fields.id),
    onNo: textOf(fields.onNo),
    hasRemedy: fields.remedy !== undefined,
    remedyMonths: numberOf(fieldsOf(fields.remedy).months),
    when: conditionsOf(fields.when, [...path, 'when']),
  }));

export const packView = (value: unknown): PackView => {
  const pack = fieldsOf(value);
  return {
    title: pack.title,
    levels: itemsOf(pack.levels, ['levels']).flatMap(({ path, fields }) => {
      const level = numberOf(fields.level);
      return level === null ? [] : [{ level, path: [...path, 'level'] }];
    }),
    norms: namedOf(pack.norms, ['norms']),
    institutions: textsOf(pack.institutions, ['institutions']),
    requirements: itemsOf(pack.requirements, ['requirements']).map(requirementOf),
    safeguards: safeguardViews(value),
    questions: namedOf(pack.questions, ['questions']),
    assistance: itemsOf(pack.assistance, ['assistance']).map(assistanceOf),
  };
};

/** The maps in a list of a map, whatever else is wrong with it. */
export const entriesOf = (value: unknown, key: string, path: Path = []): readonly Item[] =>
  itemsOf(fieldsOf(value)[key], [...path, key]);

/** Entries by id. Of an id that is given twice the first entry counts: what follows is most often the mistake. */
export const firstById = <T extends { readonly id: string | null }>(entries: readonly T[]): ReadonlyMap<string, T> => {
  const byId = new Map<string, T>();
  for (const entry of entries) if (entry.id !== null && !byId.has(entry.id)) byId.set(entry.id, entry);
  return byId;
};
