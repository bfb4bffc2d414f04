import { z } from 'zod';
import type { SourceDocument } from './document';
import type { Issue } from './issue';
import { suggester } from './nearest';
import { pathText } from './path';
import type { Path } from './path';
import { quoted } from './visible';
import { didYouMean, found, orList } from './words';
import { choicesOf, expectations, formatExpected, isOtherKind, sizeMessage } from './zod-words';

type ZodIssue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (root: unknown, path: Path): unknown => {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
};

const isPath = (path: readonly PropertyKey[]): path is (string | number)[] =>
  path.every((part) => typeof part !== 'symbol');
const asPath = (path: readonly PropertyKey[]): (string | number)[] => (isPath(path) ? path : path.map(String));

/**
 * Zod looks no further once the key that tells the kinds of a map apart is wrong. So that no error hides another, the keys
 * that all kinds share are checked here, and keys that no kind knows are named.
 */
const restOfUnion = (raw: RawIssue, path: Path, root: unknown): Fault[] => {
  if (!(raw.inst instanceof z.ZodDiscriminatedUnion)) return [];
  const around = path.slice(0, -1);
  const shapes = raw.inst.options.flatMap((option) =>
    option instanceof z.ZodObject ? [option.shape as z.core.$ZodShape] : [],
  );
  const [first = {}] = shapes;
  const anything = Object.fromEntries(
    shapes.flatMap((shape) => Object.keys(shape)).map((key) => [key, z.unknown().optional()]),
  );
  const shared = Object.entries(first).filter(([key, schema]) => shapes.every((shape) => shape[key] === schema));
  const schema = z.strictObject({ ...anything, ...Object.fromEntries(shared) });
  return new Translation(schema, valueAt(root, around))
    .faults()
    .map((fault) => ({ ...fault, path: [...around, ...fault.path] }));
};

/** Turns what zod reports about `root` into faults, one sentence each. */
class Translation {
  private readonly raw: RawIssue[] = [];

  constructor(
    private readonly schema: z.core.$ZodType,
    private readonly root: unknown,
  ) {}

  faults(): Fault[] {
    // Where the model has no sentence of its own, zod keeps the number of the raw issue as its message: only the raw one
    // knows the schema that refused, and so the keys that it would have accepted.
    const error = (raw: RawIssue): string => {
      this.raw.push(raw);
      return `#${this.raw.length - 1}`;
    };
    const result = z.core.safeParse(this.schema, this.root, { error });
    return result.success ? [] : result.error.issues.flatMap((issue) => this.translate(issue, []));
  }

  private rawOf(issue: ZodIssue): RawIssue | null {
    return /^#\d+$/.test(issue.message) ? (this.raw[Number(issue.message.slice(1))] ?? null) : null;
  }

  private translate(issue: ZodIssue, around: Path): Fault[] {
    const path = [...around, ...asPath(issue.path)];
    const value = valueAt(this.root, path);
    const last = path.at(-1);
    if (issue.code === 'unrecognized_keys') return this.unknownKeys(issue, path);
    const raw = this.rawOf(issue);
    if (value === undefined && typeof last === 'string') {
      const expected = orList(expectations(issue, false));
      const message = `The key ${quoted(last)} is missing; it must be ${expected || 'given'}.`;
      return [{ code: 'missing-key', path, message }, ...(raw ? restOfUnion(raw, path, this.root) : [])];
    }
    if (!raw) return [{ code: 'wrong-value', path, message: `Expected ${issue.message}, but found ${found(value)}.` }];
    switch (issue.code) {
      case 'invalid_type':
        return [{ code: 'wrong-type', path, message: this.wrongKind(issue, value) }];
      case 'invalid_value':
        return [{ code: 'wrong-value', path, message: this.notOneOf(issue.values.map(String), value) }];
      case 'invalid_union':
        return this.union(issue, path, value, raw);
      case 'too_big':
      case 'too_small':
        return [{ code: 'wrong-value', path, message: sizeMessage(issue, value) }];
      case 'invalid_key': {
        const reason = issue.issues
          .map((inner) => (this.rawOf(inner) ? 'another kind of key' : inner.message))
          .join('; ');
        return [
          {
            code: 'wrong-value',
            path,
            message: `The key ${quoted(String(last))} cannot stand here; expected ${reason}.`,
          },
        ];
      }
      case 'invalid_format':
        return [
          {
            code: 'wrong-value',
            path,
            message: `Expected ${formatExpected[issue.format] ?? issue.format}, but found ${found(value)}.`,
          },
        ];
      default:
        return [{ code: 'wrong-value', path, message: `This value is not accepted here; found ${found(value)}.` }];
    }
  }

  private unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path): Fault[] {
    const schema = this.rawOf(issue)?.inst;
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const present = valueAt(this.root, path);
    const free = known.filter((key) => !isMap(present) || !Object.hasOwn(present, key));
    const suggest = suggester(free);
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      message: `The key ${quoted(key)} is not known here.${didYouMean(suggest(key)) || ` Known are ${known.join(', ')}.`}`,
    }));
  }

  private wrongKind(issue: ZodIssue, value: unknown): string {
    const expected = orList([...new Set(expectations(issue, false))]);
    const quotes =
      typeof value !== 'object' &&
      typeof value !== 'string' &&
      expected.includes('a text') &&
      !expected.includes('number');
    return `Expected ${expected}, but found ${found(value)}${quotes ? '; put it in quotes' : ''}.`;
  }

  private notOneOf(values: readonly string[], value: unknown): string {
    const suggestion = typeof value === 'string' ? suggester(values)(value) : null;
    return `Expected ${orList(values.map(quoted))}, but found ${found(value)}.${didYouMean(suggestion)}`;
  }

  private union(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown, raw: RawIssue): Fault[] {
    if (issue.errors.length === 0) {
      return [
        { code: 'wrong-value', path, message: this.notOneOf(choicesOf(issue), value) },
        ...restOfUnion(raw, path, this.root),
      ];
    }
    const meant = issue.errors.filter((branch) => !isOtherKind(branch)).sort((a, b) => a.length - b.length)[0];
    if (meant) return meant.flatMap((inner) => this.translate(inner, path));
    return [{ code: 'wrong-type', path, message: this.wrongKind(issue, value) }];
  }
}

/**
 * Checks a document against a schema of `shared/model`. Every fault becomes one issue with the line and path of the value,
 * and a sentence that says what was expected; a key that is not known is compared with those that are.
 */
export const checkShape = <T>(
  schema: z.ZodType<T>,
  source: SourceDocument,
  file: string,
): { readonly value: T | null; readonly issues: Issue[] } => {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, issues: [] };
  const issues = new Translation(schema, source.value).faults().map(({ code, path, message }): Issue => ({
    severity: 'error',
    code,
    file,
    line: source.placeOf(path),
    path: pathText(path),
    message,
  }));
  return { value: null, issues };
};
