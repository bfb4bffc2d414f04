import { quoted } from '../source';

/** What a row of the sheet survey is. */
export type RowType =
  | { readonly is: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  | { readonly is: 'select'; readonly many: boolean; readonly list: string; readonly other: boolean }
  | { readonly is: 'number'; readonly called: 'integer' | 'decimal' | 'percentage' | 'range' }
  | { readonly is: 'text' }
  | { readonly is: 'date' }
  | { readonly is: 'note' }
  /** Asked, but as a text: the reason why. */
  | { readonly is: 'asText'; readonly because: string }
  /** Left out: the reason why. */
  | { readonly is: 'leftOut'; readonly because: string }
  /** Nothing that a pack could leave out without losing its sense. */
  | { readonly is: 'refused'; readonly because: string }
  | { readonly is: 'unknown' };

const selects: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:select_?one|select1|select one(?: from| using)?|add select one prompt using|q select1)\s+(.+)$/iu, false],
  [
    /^(?:select_?multiple|select multiple(?: from| using)?|select all that apply(?: from)?|add select multiple prompt using)\s+(.+)$/iu,
    true,
  ],
];

const elsewhere =
  /^(?:select_?one_(?:from_file|external)|select one from file|select_?multiple_from_file|select multiple from file)(?:\s|$)/iu;

const numbers: Readonly<Record<string, 'integer' | 'decimal' | 'percentage' | 'range'>> = {
  integer: 'integer',
  int: 'integer',
  'add integer prompt': 'integer',
  'q int': 'integer',
  decimal: 'decimal',
  'add decimal prompt': 'decimal',
  'q decimal': 'decimal',
  percentage: 'percentage',
  range: 'range',
};

const evidence = 'a pack asks no pictures, recordings or files; name the document under waymark::evidence instead';
const device = 'Waymark itself keeps when, where and by whom an interview is held';
const position = 'a pack asks no positions on a map; ask for the place as text if it matters';

const reasons: readonly (readonly ['leftOut' | 'asText', string, readonly string[]])[] = [
  [
    'leftOut',
    evidence,
    ['image', 'photo', 'audio', 'video', 'file', 'signature', 'draw', 'annotate', 'background-audio'],
  ],
  [
    'leftOut',
    evidence,
    ['add image prompt', 'add photo prompt', 'add audio prompt', 'add video prompt', 'add file prompt'],
  ],
  ['leftOut', position, ['geopoint', 'geotrace', 'geoshape', 'gps', 'location', 'osm', 'start-geopoint']],
  ['leftOut', device, ['start', 'end', 'today', 'deviceid', 'username', 'email', 'phonenumber', 'simserial', 'audit']],
  [
    'leftOut',
    device,
    ['subscriberid', 'imei', 'start time', 'end time', 'device id', 'sim id', 'subscriber id', 'last-saved'],
  ],
  ['leftOut', 'a pack works nothing out from answers', ['calculate', 'add calculate prompt', 'q calculate', 'hidden']],
  ['leftOut', 'a pack reads no other files', ['xml-external', 'csv-external']],
  ['leftOut', 'a pack has no question that is only to be confirmed; say it in a note', ['acknowledge', 'trigger']],
  ['leftOut', 'a pack reads no codes from pictures', ['barcode', 'add barcode prompt', 'q barcode']],
  ['asText', 'a pack has no answer with a time of day', ['time', 'datetime', 'date time', 'add date time prompt']],
];

const others: ReadonlyMap<string, RowType> = new Map<string, RowType>([
  ...['text', 'string', 'add text prompt', 'q string', 'phone number'].map((name) => [name, { is: 'text' }] as const),
  ...['date', 'add date prompt', 'q date'].map((name) => [name, { is: 'date' }] as const),
  ...['note', 'add note prompt', 'q note'].map((name) => [name, { is: 'note' }] as const),
  ...Object.entries(numbers).map(([name, called]) => [name, { is: 'number', called }] as const),
  ...reasons.flatMap(([is, because, names]) => names.map((name) => [name, { is, because }] as const)),
]);

const refused = (because: string): RowType => ({ is: 'refused', because });

const unsayable = ['score', 'rank', 'matrix', 'kobomatrix', 'loop'];

const controlType = (is: 'begin' | 'end', what: string): RowType => {
  if (what === 'group') return { is, what };
  if (what === 'repeat' || what === 'lgroup' || what === 'looped group') return { is, what: 'repeat' };
  if (is === 'end' && unsayable.includes(what)) return refused(`it belongs to ${quoted(`begin_${what}`)} above`);
  if (what.startsWith('score')) return refused('a pack adds up no scores; make each line a select_one question');
  if (what.startsWith('rank')) return refused('a pack has no ranking; make each line a question of its own');
  if (what.includes('matrix')) return refused('a pack has no matrix; make each cell a question, or use begin_repeat');
  if (what.startsWith('loop')) return refused('a pack has no loop over choices; use begin_repeat and name the things');
  return { is: 'unknown' };
};

/** The words that begin every type, for sentences about a misspelt one. */
export const knownTypes: readonly string[] = [
  ...['begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'select_one', 'select_multiple'],
  ...others.keys(),
];

/** Reads the cell `type` as pyxform does, with the older spellings that it still takes. */
export const rowTypeOf = (text: string): RowType => {
  const type = text.trim().replace(/\s+/gu, ' ');
  const small = type.toLowerCase();
  const control = /^(begin|end)[ _]+(.+)$/u.exec(small);
  if (control && !others.has(small))
    return controlType(control[1] as 'begin' | 'end', control[2]!.replaceAll('_', ' '));
  const line = /^(score|rank)__/u.exec(small);
  if (line) return refused(`it belongs to ${quoted(`begin_${line[1]!}`)} above`);
  if (elsewhere.test(type)) return { is: 'asText', because: 'its choices lie in another file, which is not read' };
  for (const [pattern, many] of selects) {
    const found = pattern.exec(type);
    if (!found) continue;
    const [, list, other] = /^(.*?)(\s+(?:or[_ ](?:other|specify)(?:[_ ]other)?))?$/iu.exec(found[1]!) ?? [];
    if (/^\$\{.*\}$/u.test(list!)) return { is: 'asText', because: 'its choices are answers given before' };
    return { is: 'select', many, list: list!, other: other !== undefined };
  }
  if (/^rank\s/u.test(small)) return refused('a pack has no ranking; make each line a question of its own');
  return others.get(small) ?? { is: 'unknown' };
};
