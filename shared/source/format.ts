import type { SourceDocument } from './document';
import type { Issue } from './issue';
import { found } from './words';
import { quoted } from './visible';

/** A versioned file format, such as `waymark.pack` in version 1, and what to call such a file in a sentence. */
export interface Format {
  readonly name: string;
  readonly version: number;
  readonly called: string;
}

const pattern = /^(waymark\.[a-z]+)\/(\d{1,9})$/;

/**
 * Looks at the `format` of a document before anything else: a file of another kind, or of a newer Waymark, would otherwise
 * drown its one real problem in many. Null when the rest is worth checking.
 */
export const unreadableFormat = (source: SourceDocument, file: string, format: Format): Issue | null => {
  const expected = `${format.name}/${format.version}`;
  const issue = (message: string, path = 'format'): Issue => ({
    severity: 'error',
    code: 'format-unknown',
    file,
    line: source.placeOf(path === '' ? [] : [path]),
    path,
    message,
  });
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return issue(
      `Expected ${format.called}, a map that begins with format: ${expected}, but found ${found(value)}.`,
      '',
    );
  if (!Object.hasOwn(value, 'format')) return null;
  const given = (value as { format: unknown }).format;
  if (given === expected) return null;
  if (typeof given !== 'string') return issue(`Expected ${quoted(expected)}, but found ${found(given)}.`);
  const [, name, version] = pattern.exec(given) ?? [];
  if (name === undefined)
    return issue(`Expected ${quoted(expected)}, but found ${quoted(given)}; is this ${format.called}?`);
  if (name !== format.name)
    return issue(`This file says that it is ${quoted(given)}; ${format.called} (${quoted(expected)}) was expected.`);
  if (Number(version) > format.version)
    return issue(
      `This file is ${quoted(given)}, newer than the ${quoted(expected)} that this Waymark reads; please update Waymark.`,
    );
  return issue(`There is no ${quoted(given)}; write ${quoted(expected)}.`);
};
