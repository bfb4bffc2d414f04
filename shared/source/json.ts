import { visit } from 'jsonc-parser';
import { forbiddenKeys, halfCharacter, tooDeep, tooLarge, tooMany } from './bounds';
import type { Bounds } from './bounds';
import { refused, withoutMark } from './document';
import type { SourceResult } from './document';
import { fileIssue, inOrder } from './issue';
import type { Issue } from './issue';
import { jsonFault } from './json-fault';
import { pathText } from './path';
import type { Path } from './path';
import { lineAtOffset, lineAtPath } from './places';
import type { Place } from './places';
import { quoted } from './visible';

const code = (character: string): number => character.charCodeAt(0);
const [quote, backslash, newline, comma] = [code('"'), code('\\'), code('\n'), code(',')];
const opening = new Set([code('['), code('{')]);
const closing = new Set([code(']'), code('}')]);

/** Depth and number of values are known before any parser builds something: parsers recurse, and a deep file would end them. */
const boundsIssue = (text: string, file: string, bounds: Bounds): Issue | null => {
  let [depth, values, inString] = [0, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === backslash) at += 1;
      else if (character === quote || character === newline) inString = false;
    } else if (character === quote) inString = true;
    else if (opening.has(character)) {
      depth += 1;
      values += 1;
      if (depth > bounds.depth) return tooDeep(file, bounds, lineAtOffset(text, at));
    } else if (closing.has(character)) depth -= 1;
    else if (character === comma) values += 1;
  }
  return values > bounds.values ? tooMany(file, bounds) : null;
};

const options = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

interface Open {
  readonly place: { line: number; inside: Map<string, Place> | Place[] };
  key: string;
}

/** The lines of all values of a valid text. Built only when a line is asked for: most files have nothing wrong. */
const placesIn = (text: string): Place => {
  const open: Open[] = [];
  let root: Place = 1;
  let keyLine = 1;
  const put = (place: Place): void => {
    const around = open.at(-1);
    if (around === undefined) root = place;
    else if (around.place.inside instanceof Map) around.place.inside.set(around.key, place);
    else around.place.inside.push(place);
  };
  const begin = (inside: Map<string, Place> | Place[], line: number): void => {
    // A value under a key has the line of its key: that is where a person looks for it.
    const place = { line: open.at(-1)?.place.inside instanceof Map ? keyLine : line, inside };
    put(place);
    open.push({ place, key: '' });
  };
  const end = (): void => {
    open.pop();
  };
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, line) => begin(new Map(), line + 1),
      onArrayBegin: (_offset, _length, line) => begin([], line + 1),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (key, _offset, _length, line) => {
        const around = open.at(-1);
        if (around) around.key = key;
        keyLine = line + 1;
      },
      onLiteralValue: (_value, _offset, _length, line) => {
        put(open.at(-1)?.place.inside instanceof Map ? keyLine : line + 1);
      },
    },
    options,
  );
  return root;
};

/** What the grammar allows and Waymark does not: duplicate and forbidden keys, half characters, numbers without end. */
const contentIssues = (text: string, file: string): Issue[] => {
  const issues: Issue[] = [];
  const keys: Map<string, number>[] = [];
  const report = (codeName: string, path: Path, line: number, message: string): void => {
    issues.push({ severity: 'error', code: codeName, file, line: line + 1, path: pathText(path), message });
  };
  visit(
    text,
    {
      onObjectBegin: () => {
        keys.push(new Map());
      },
      onObjectEnd: () => {
        keys.pop();
      },
      onObjectProperty: (key, _offset, _length, line, _character, path) => {
        const seen = keys.at(-1)!;
        const before = seen.get(key);
        if (forbiddenKeys.has(key))
          report('forbidden-key', [...path(), key], line, `The key ${quoted(key)} is not allowed; use another name.`);
        if (halfCharacter.test(key))
          report(
            'encoding',
            [...path(), key],
            line,
            'This key holds half a character (a lone surrogate); write the whole one.',
          );
        if (before === undefined) seen.set(key, line);
        else
          report(
            'duplicate-key',
            [...path(), key],
            line,
            `The key ${quoted(key)} is there twice, first in line ${before + 1}; keep one.`,
          );
      },
      onLiteralValue: (value: unknown, _offset, _length, line, _character, path) => {
        if (typeof value === 'string' && halfCharacter.test(value))
          report('encoding', path(), line, 'This text holds half a character (a lone surrogate); write the whole one.');
        if (typeof value === 'number' && !Number.isFinite(value))
          report('number-too-large', path(), line, 'This number is too large to be kept; write a smaller one.');
      },
    },
    options,
  );
  return issues;
};

/**
 * Reads a JSON text strictly (RFC 8259): no comments, no trailing commas, no duplicate keys, nothing that could change
 * JavaScript's own objects. A byte order mark in front is left out. Never throws; every refusal has a code and a line.
 */
export const readJson = (source: string, file: string, bounds: Bounds): SourceResult => {
  if (source.length > bounds.bytes) return refused([tooLarge(file, bounds)]);
  const text = withoutMark(source);
  if (text.trim() === '')
    return refused([fileIssue(file, 'syntax', 'The file is empty; a JSON object was expected.', 1)]);
  const bound = boundsIssue(text, file, bounds);
  if (bound) return refused([bound]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused([jsonFault(text, file, error)]);
  }
  const issues = contentIssues(text, file);
  if (issues.length > 0) return refused(inOrder(issues));
  let places: Place | null = null;
  return { ok: true, value, placeOf: (path) => lineAtPath((places ??= placesIn(text)), path) };
};
