import { quoted } from './visible';

/** How sentences name what zod calls `expected`. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  null: 'null',
};

export const kindExpected = (expected: string): string => kinds[expected] ?? expected;

/** `a`, `a or b`, `a, b or c`. */
export const orList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;

/** What is there instead (a value of a JSON or YAML file), as a reader of the file sees it. */
export const found = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys and values';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  return value === true ? 'true' : 'false';
};

/** `Did you mean ...?` with a space in front, or nothing. */
export const didYouMean = (suggestion: string | null): string =>
  suggestion === null ? '' : ` Did you mean ${quoted(suggestion)}?`;
