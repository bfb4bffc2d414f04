import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { LineCounter, Node, Scalar, YAMLMap } from 'yaml';
import { forbiddenKeys, halfCharacter, tooDeep, tooMany } from './bounds';
import type { Bounds } from './bounds';
import type { Issue } from './issue';
import { pathText } from './path';
import type { Path } from './path';
import type { Place } from './places';
import { quoted } from './visible';

interface Read {
  readonly value: unknown;
  readonly place: Place;
}

const isKeyValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const coreTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** Walks one document; `stopped` is set when a bound is crossed, and everything after that is left out. */
class Reading {
  readonly issues: Issue[] = [];
  private readonly anchors = new Map<string, Node>();
  private values = 0;
  private stopped = false;

  constructor(
    private readonly file: string,
    private readonly bounds: Bounds,
    private readonly lines: LineCounter,
  ) {}

  lineOf(node: unknown, otherwise: number): number {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    return range ? Math.max(1, this.lines.linePos(range[0]!).line) : otherwise;
  }

  read(node: unknown, path: Path, line: number, depth: number): Read {
    this.values += 1;
    if (this.values > this.bounds.values) this.stop(tooMany(this.file, this.bounds));
    else if (depth > this.bounds.depth && !isScalar(node)) this.stop(tooDeep(this.file, this.bounds, line));
    if (this.stopped) return { value: null, place: line };
    if (isAlias(node)) return this.alias(node.source, path, line, depth);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
      this.anchors.set(node.anchor, node);
    this.tag(node, path, line);
    if (isMap(node)) return this.map(node, path, line, depth);
    if (isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.read(item, [...path, index], this.lineOf(item, line), depth + 1),
      );
      return { value: items.map((item) => item.value), place: { line, inside: items.map((item) => item.place) } };
    }
    return { value: isScalar(node) ? this.scalar(node, path, line) : null, place: line };
  }

  /** The library knows further tags, such as binary and timestamp, whose values no JSON file could hold. */
  private tag(node: unknown, path: Path, line: number): void {
    if (!isNode(node) || node.tag === undefined || coreTags.has(node.tag)) return;
    this.report('unsupported-yaml', path, line, `The tag ${quoted(node.tag)} is not read; take it out.`);
  }

  private alias(name: string, path: Path, line: number, depth: number): Read {
    const target = this.anchors.get(name);
    if (target) return this.read(target, path, line, depth);
    const message = `The alias ${quoted(`*${name}`)} has no anchor before it; put a text that begins with * in quotes.`;
    this.report('syntax', path, line, message);
    return { value: null, place: line };
  }

  private map(node: YAMLMap, path: Path, line: number, depth: number): Read {
    const value: Record<string, unknown> = {};
    const inside = new Map<string, Place>();
    for (const pair of node.items) {
      // A value under a key has the line of its key: that is where a person looks for it.
      const keyLine = this.lineOf(pair.key, line);
      const key = this.key(pair.key, path, keyLine);
      if (key === null) continue;
      const before = inside.get(key);
      if (before !== undefined) {
        const first = typeof before === 'number' ? before : before.line;
        this.report(
          'duplicate-key',
          [...path, key],
          keyLine,
          `The key ${quoted(key)} is there twice, first in line ${first}; keep one.`,
        );
        continue;
      }
      const read = this.read(pair.value, [...path, key], keyLine, depth + 1);
      value[key] = read.value;
      inside.set(key, read.place);
    }
    return { value, place: { line, inside } };
  }

  private key(node: unknown, path: Path, line: number): string | null {
    const target = isAlias(node) ? this.anchors.get(node.source) : node;
    if (!isScalar(target) || !isKeyValue(target.value)) {
      this.report(
        'unsupported-yaml',
        path,
        line,
        'A key must be a single text; lists, maps and empty keys are not read.',
      );
      return null;
    }
    if (isScalar(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    // As written: a choice called 1.0 or True keeps its name.
    const key = typeof target.value === 'string' ? target.value : (target.source ?? String(target.value));
    if (forbiddenKeys.has(key)) {
      this.report('forbidden-key', [...path, key], line, `The key ${quoted(key)} is not allowed; use another name.`);
      return null;
    }
    if (halfCharacter.test(key)) {
      this.report('encoding', path, line, 'A key holds half a character (a lone surrogate); write the whole one.');
      return null;
    }
    return key;
  }

  private scalar(node: Scalar, path: Path, line: number): unknown {
    const { value } = node;
    if (typeof value === 'string' && halfCharacter.test(value))
      this.report('encoding', path, line, 'This text holds half a character (a lone surrogate); write the whole one.');
    if (typeof value === 'number' && !Number.isFinite(value))
      this.report('number-too-large', path, line, 'This is not a finite number; write one, or put a text in quotes.');
    return value;
  }

  private stop(issue: Issue): void {
    if (!this.stopped) this.issues.push(issue);
    this.stopped = true;
  }

  private report(code: string, path: Path, line: number, message: string): void {
    this.issues.push({ severity: 'error', code, file: this.file, line, path: pathText(path), message });
  }
}

/**
 * Plain values of a composed document, with their places. Aliases are replaced by what they stand for, each time counted
 * anew, so that a small file cannot stand for a huge one; one that holds itself is found by its depth.
 */
export const valueOf = (
  contents: unknown,
  file: string,
  bounds: Bounds,
  lines: LineCounter,
): { value: unknown; place: Place; issues: Issue[] } => {
  const reading = new Reading(file, bounds, lines);
  const { value, place } = reading.read(contents, [], reading.lineOf(contents, 1), 1);
  return { value, place, issues: reading.issues };
};
