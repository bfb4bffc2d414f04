import type { Path } from '../source';

/** What a text of a pack is, by the thing that has it. */
export type TextKind =
  | 'pack.title'
  | 'level.name'
  | 'norm.title'
  | 'roster.title'
  | 'requirement.title'
  | 'requirement.summary'
  | 'criterion.question'
  | 'criterion.statement'
  | 'criterion.guidance'
  | 'criterion.evidence'
  | 'criterion.choice'
  | 'criterion.sameAs'
  | 'step.action'
  | 'step.recommendation'
  | 'indicator.name'
  | 'indicator.unit'
  | 'indicator.baseline'
  | 'indicator.target'
  | 'indicator.verification'
  | 'safeguard.question'
  | 'safeguard.remedy'
  | 'safeguard.source'
  | 'question.question'
  | 'question.choice'
  | 'question.guidance'
  | 'assistance.title';

/** A map with these keys, a list of entries, or a map whose keys the author chose (`*`); the ends are texts. */
type Places = TextKind | readonly [Places] | { readonly [key: string]: Places };

const choices = (kind: TextKind): Places => ({ '*': kind });

const indicator: Places = {
  name: 'indicator.name',
  unit: 'indicator.unit',
  baseline: 'indicator.baseline',
  target: 'indicator.target',
  verification: 'indicator.verification',
};

/** Where packs and safeguards files have texts that are translated, in the order in which they are read. */
const places: Places = {
  title: 'pack.title',
  levels: [{ name: 'level.name' }],
  norms: [{ title: 'norm.title' }],
  rosters: [{ title: 'roster.title' }],
  requirements: [
    {
      title: 'requirement.title',
      summary: 'requirement.summary',
      criteria: [
        {
          question: 'criterion.question',
          statement: 'criterion.statement',
          guidance: 'criterion.guidance',
          evidence: ['criterion.evidence'],
          choices: choices('criterion.choice'),
          sameAs: [{ reason: 'criterion.sameAs' }],
          step: { action: 'step.action', recommendation: 'step.recommendation', indicator },
        },
      ],
    },
  ],
  safeguards: [{ question: 'safeguard.question', remedy: { action: 'safeguard.remedy' }, source: 'safeguard.source' }],
  questions: [{ question: 'question.question', choices: choices('question.choice'), guidance: 'question.guidance' }],
  assistance: [{ title: 'assistance.title' }],
};

/** A place for a text, whatever stands there. */
export interface TextPlace {
  readonly kind: TextKind;
  readonly path: Path;
  /** The path with ids in place of numbers: it stays when entries move. */
  readonly key: string;
  readonly value: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (entry: unknown, index: number): string => {
  if (!isFields(entry)) return String(index + 1);
  const { id, level } = entry;
  return typeof id === 'string' && id !== '' ? id : typeof level === 'number' ? String(level) : String(index + 1);
};

/** `baseline: from-answer` is a rule, and numbers are the same in every language. */
const isText = (kind: TextKind, value: unknown): boolean =>
  value !== undefined && typeof value !== 'number' && !(kind === 'indicator.baseline' && value === 'from-answer');

const isList = (at: Places): at is readonly [Places] => Array.isArray(at);

/** Every place of a pack or safeguards file that has something where a text belongs; the file need not have been checked. */
export const textPlaces = (file: unknown): TextPlace[] => {
  const found: TextPlace[] = [];
  const visit = (at: Places, value: unknown, path: Path, key: string): void => {
    if (typeof at === 'string') {
      if (isText(at, value)) found.push({ kind: at, path, key, value });
    } else if (isList(at)) {
      if (Array.isArray(value))
        for (const [index, entry] of value.entries())
          visit(at[0], entry, [...path, index], `${key}[${nameOf(entry, index)}]`);
    } else if (isFields(value)) {
      const each = at['*'];
      for (const [name, inner] of each ? Object.keys(value).map((own) => [own, each] as const) : Object.entries(at))
        visit(inner, value[name], [...path, name], each ? `${key}[${name}]` : key === '' ? name : `${key}.${name}`);
    }
  };
  visit(places, file, [], '');
  return found;
};
