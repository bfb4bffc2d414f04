/** What a YAML file can hold here: maps keep the order of their keys. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };
type YamlMap = { readonly [key: string]: YamlValue };

const width = 120;
/** A list or map of short values stands on one line if it is at most this long. */
const oneLine = 100;

const isMap = (value: YamlValue): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** Words and numbers that YAML 1.2 (core schema) takes for something else than a text. */
const meansOther =
  /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+\.?[0-9]*(?:[eE][-+]?[0-9]+)?)$/;

// Control characters, and those by which a text could hide or break a line.
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Plain texts begin with a letter or digit, so that no sign of YAML stands there, and hold nothing that ends them. */
const isPlain = (text: string, inFlow: boolean): boolean =>
  /^[\p{L}\p{N}]/u.test(text) &&
  !/\s$|[\n\t]|:(?:\s|$)|\s#/.test(text) &&
  !(inFlow && /[,[\]{}]/.test(text)) &&
  !unprintable.test(text) &&
  !meansOther.test(text);

const escapes: Readonly<Record<string, string>> = { '\u2028': '\\L', '\u2029': '\\P' };

/** A text in double quotes: JSON's escapes are YAML's too, and a few more characters are escaped. */
const quotedText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const textOf = (text: string, inFlow: boolean): string => (isPlain(text, inFlow) ? text : quotedText(text));

const scalar = (value: string | number | boolean | null, inFlow: boolean): string =>
  typeof value === 'string' ? textOf(value, inFlow) : Object.is(value, -0) ? '-0' : String(value);

/** A text in lines of at most the width, broken where one blank stands between words; null where a break would change it. */
const folded = (text: string, indent: number): string[] | null => {
  if (unprintable.test(text) || /^\s|\s$|[\n\t]| {2}/.test(text)) return null;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || indent + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** A text of several lines as it stands; null where blanks at their ends, or at its own, would be lost. */
const literal = (text: string): string[] | null =>
  unprintable.test(text) || !text.includes('\n') || /^\s|[ \t]\n|\s$|\n{3}/.test(text) ? null : text.split('\n');

const isShort = (value: YamlValue): boolean =>
  isList(value)
    ? value.every((entry) => typeof entry !== 'object' || entry === null)
    : typeof value !== 'object' || value === null;

const flow = (value: YamlValue): string => {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, inner]) => `${textOf(key, true)}: ${flow(inner)}`)
      .join(', ')}}`;
  return scalar(value, true);
};

const blanks = (indent: number): string => ' '.repeat(indent);

/** A list of short values that is too long for one line goes on in the next, in line with its first entry. */
const wrappedList = (list: readonly YamlValue[], indent: number): string => {
  const lines: string[] = [];
  for (const [index, entry] of list.entries()) {
    const piece = `${flow(entry)}${index < list.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last === undefined || indent + last.length + piece.length + 3 > width) lines.push(piece);
    else lines[lines.length - 1] = `${last} ${piece}`;
  }
  return `\n${blanks(indent)}[${lines.join(`\n${blanks(indent + 1)}`)}]`;
};

/** How a file wants parts of it to look: maps with these keys stay in block style, however short. */
export interface YamlStyle {
  readonly block?: (map: YamlMap) => boolean;
}

/**
 * What stands behind `key:` or `-` for a value whose entries begin in column `indent`: with a blank in front where it goes on
 * in the same line. Texts longer than a line are folded (`>-`), short lists and maps stand on one line.
 * @param used columns that are taken in the first line
 */
export const yamlAfter = (value: YamlValue, indent: number, used: number, style: YamlStyle = {}): string => {
  const fits = (text: string, most: number): boolean => !text.includes('\n') && used + 1 + text.length <= most;
  if (typeof value === 'string') {
    const onLine = textOf(value, false);
    const several = literal(value);
    if (several) return ` |-\n${several.map((line) => (line === '' ? '' : blanks(indent) + line)).join('\n')}`;
    if (fits(onLine, width)) return ` ${onLine}`;
    const lines = folded(value, indent);
    return lines === null ? ` ${onLine}` : ` >-\n${lines.map((line) => blanks(indent) + line).join('\n')}`;
  }
  if (typeof value !== 'object' || value === null) return ` ${scalar(value, false)}`;
  const entries = isList(value) ? value : Object.values(value);
  if (entries.length === 0) return isList(value) ? ' []' : ' {}';
  if (isList(value)) {
    if (isShort(value) && !value.some((entry) => typeof entry === 'string' && entry.length > oneLine / 2)) {
      const onLine = flow(value);
      return fits(onLine, width) ? ` ${onLine}` : wrappedList(value, indent);
    }
    return `\n${yamlBlock(value, indent, style)}`;
  }
  const onLine = entries.every(isShort) && style.block?.(value) !== true ? flow(value) : null;
  return onLine !== null && fits(onLine, oneLine) ? ` ${onLine}` : `\n${yamlBlock(value, indent, style)}`;
};

/** The entries of a list or map, each in lines of its own that begin in column `indent`; no line end at the end. */
export const yamlBlock = (value: readonly YamlValue[] | YamlMap, indent: number, style: YamlStyle = {}): string => {
  const lead = blanks(indent);
  if (!isList(value))
    return Object.entries(value)
      .map(([key, inner]) => {
        const name = textOf(key, false);
        return `${lead}${name}:${yamlAfter(inner, indent + 2, indent + name.length + 1, style)}`;
      })
      .join('\n');
  return value
    .map((entry) => {
      const after = yamlAfter(entry, indent + 2, indent + 1, style);
      // The first line of an entry stands beside its dash.
      return `${lead}-${after.startsWith(`\n${blanks(indent + 2)}`) ? ` ${after.slice(indent + 3)}` : after}`;
    })
    .join('\n');
};
