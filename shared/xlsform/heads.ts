/** What a column of the sheet survey is called here, by the ways in which forms write it (small letters, `_` for spaces). */
const survey: Readonly<Record<string, readonly string[]>> = {
  type: ['command'],
  name: ['tag', 'value'],
  label: ['caption'],
  hint: [],
  guidance_hint: [],
  relevant: ['relevance', 'bind::relevant'],
  constraint: ['bind::constraint'],
  choice_filter: [],
  calculation: ['calculate', 'bind::calculate'],
  parameters: [],
  disabled: [],
  required: ['bind::required'],
  required_message: ['requiredmsg', 'bind::jr:requiredmsg'],
  constraint_message: ['constraining_message', 'bind::jr:constraintmsg'],
  read_only: ['readonly', 'bind::readonly'],
  appearance: ['control::appearance', 'body::appearance'],
  default: [],
  trigger: [],
  repeat_count: ['count', 'jr:count', 'control::jr:count', 'body::jr:count'],
  image: ['media::image'],
  'big-image': ['media::big-image'],
  audio: ['media::audio'],
  video: ['media::video'],
  autoplay: ['control::autoplay', 'body::autoplay'],
  rows: ['control::rows', 'body::rows'],
  comment: ['comments', 'remark', 'remarks', 'note', 'notes'],
};

const choices: Readonly<Record<string, readonly string[]>> = {
  list_name: ['list'],
  name: ['value'],
  label: ['caption'],
  image: ['media::image'],
  'big-image': ['media::big-image'],
  audio: ['media::audio'],
  video: ['media::video'],
};

const settings: Readonly<Record<string, readonly string[]>> = {
  form_title: ['set_form_title', 'title'],
  form_id: ['set_form_id', 'id_string'],
  version: [],
  default_language: [],
  allow_choice_duplicates: [],
};

/** What authors may add to the row of a criterion. */
export const criterionColumns = [
  'level',
  'dimension',
  'statement',
  'metWhen',
  'ask',
  'evidence',
  'repeat',
  'action',
  'recommendation',
  'months',
  'indicator',
  'verification',
] as const;

/** What authors may add to a form, by sheet. Small and large letters, spaces and `_` make no difference. */
export const waymarkColumns = {
  survey: [...criterionColumns, 'summary', 'source', 'weight', 'target'],
  choices: ['state'],
  settings: ['levels', 'publisher', 'publishedOn'],
} as const;

export type SheetKind = keyof typeof waymarkColumns;

const aliasesOf = (columns: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(columns).flatMap(([key, others]) => [key, ...others].map((name) => [name, key] as const)));

const aliases: Readonly<Record<SheetKind, ReadonlyMap<string, string>>> = {
  survey: aliasesOf(survey),
  choices: aliasesOf(choices),
  settings: aliasesOf(settings),
};

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s_-]+/gu, '');

const waymark: Readonly<Record<SheetKind, ReadonlyMap<string, string>>> = {
  survey: new Map(waymarkColumns.survey.map((name) => [squeezed(name), `waymark::${name}`])),
  choices: new Map(waymarkColumns.choices.map((name) => [squeezed(name), `waymark::${name}`])),
  settings: new Map(waymarkColumns.settings.map((name) => [squeezed(name), `waymark::${name}`])),
};

/** The names that a misspelt column was probably meant to be. */
export const knownHeads = (kind: SheetKind): string[] => [...aliases[kind].keys(), ...waymark[kind].values()];

export interface Head {
  /** The column, or null where it is none that XLSForm or Waymark knows. */
  readonly key: string | null;
  /** The language as it is written, or null. */
  readonly language: string | null;
  /** Whether it claims to be a column of Waymark. */
  readonly ofWaymark: boolean;
}

const snake = (text: string): string => text.trim().split(/\s+/u).join('_').toLowerCase();

/** `jr:count` is one word even where a single colon separates. */
const withPrefix = (parts: readonly string[]): string[] => {
  const at = parts.findIndex((part, index) => part.toLowerCase() === 'jr' && index < parts.length - 1);
  return at < 0 ? [...parts] : [...parts.slice(0, at), `jr:${parts[at + 1]!}`, ...parts.slice(at + 2)];
};

/**
 * Reads a column head as forms write it: `label::French (fr)`, `label:fr`, `Guidance Hint`, `media::image`, `waymark::level`.
 * @param doubled whether any head of the sheet uses `::`; then a single colon is a letter like any other
 */
export const headOf = (text: string, kind: SheetKind, doubled: boolean): Head => {
  const parts = doubled || text.includes('::') ? text.split('::') : withPrefix(text.split(':'));
  const [first = '', second = '', ...others] = parts.map((part) => part.trim());
  if (snake(first) === 'waymark')
    return { key: waymark[kind].get(squeezed(second)) ?? null, language: others[0] ?? null, ofWaymark: true };
  const known = aliases[kind];
  const both = second === '' ? undefined : known.get(`${snake(first)}::${snake(second)}`);
  if (both !== undefined) return { key: both, language: others[0] ?? null, ofWaymark: false };
  return { key: known.get(snake(first)) ?? null, language: second === '' ? null : second, ofWaymark: false };
};
