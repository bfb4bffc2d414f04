import { Composer, LineCounter } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { tooLarge } from './bounds';
import type { Bounds } from './bounds';
import { refused, withoutMark } from './document';
import type { SourceResult } from './document';
import { fileIssue, inOrder } from './issue';
import type { Issue } from './issue';
import { lineAtOffset, lineAtPath } from './places';
import { tokensWithin } from './yaml-bounds';
import { yamlFault } from './yaml-fault';
import { valueOf } from './yaml-value';

// Everything but tab and line ends: YAML 1.2 leaves no room for them outside of escapes.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

type Parsed = Document.Parsed<ParsedNode>;

const streamIssue = (documents: readonly Parsed[], file: string, lines: LineCounter): Issue | null => {
  const [only, second] = documents;
  if (!only || only.contents === null)
    return fileIssue(file, 'syntax', 'The file is empty; a map of keys and values was expected.', 1);
  if (second) {
    const line = lines.linePos(second.range[0]).line;
    return fileIssue(file, 'unsupported-yaml', 'A second document begins here; keep one document in a file.', line);
  }
  if (only.directives.yaml.version !== '1.2')
    return fileIssue(
      file,
      'unsupported-yaml',
      'The %YAML directive asks for another version; only YAML 1.2 is read.',
      1,
    );
  return null;
};

/**
 * Reads one YAML 1.2 document (core schema) strictly: unique keys, no tags of its own, nothing that could change
 * JavaScript's own objects. Anchors and aliases may be used as long as what they stand for stays within `bounds` (an
 * alias counts as all that it repeats). Never throws; every refusal has a code and a line.
 */
export const readYaml = (source: string, file: string, bounds: Bounds): SourceResult => {
  if (source.length > bounds.bytes) return refused([tooLarge(file, bounds)]);
  const text = withoutMark(source);
  const unwanted = control.exec(text);
  if (unwanted)
    return refused([
      fileIssue(
        file,
        'syntax',
        'This line holds a control character; take it out or write it as an escape in double quotes.',
        lineAtOffset(text, unwanted.index),
      ),
    ]);
  const lines = new LineCounter();
  const taken = tokensWithin(text, file, bounds, lines);
  if ('issue' in taken) return refused([taken.issue]);
  // Unique keys are checked in valueOf: the library compares every key of a map with every other one.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(taken.tokens, true, text.length)] as Parsed[];
  const faults: YAMLError[] = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (faults.length > 0) return refused(inOrder(faults.map((fault) => yamlFault(fault, file, lines))));
  const stream = streamIssue(documents, file, lines);
  if (stream) return refused([stream]);
  const { value, place, issues } = valueOf(documents[0]!.contents, file, bounds, lines);
  if (issues.length > 0) return refused(inOrder(issues));
  return { ok: true, value, placeOf: (path) => lineAtPath(place, path) };
};
