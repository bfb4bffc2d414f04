import { LocalText, NormFile } from '../model';
import {
  checkShape,
  collectIssues,
  hasErrors,
  inOrder,
  packBounds,
  quoted,
  readYaml,
  unreadableFormat,
} from '../source';
import type { Issue, Path, Report } from '../source';
import { type NormIssueCode, normIssueCodes } from './codes';
import { indexNorms, type NormLibrary } from './library';

const format = { name: 'waymark.norms', version: 1, called: 'a file of the norms library' };

export interface NormText {
  readonly file: string;
  /** The YAML text, already decoded. */
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** Each instrument once in the whole library, and each clause once in its instrument. */
const checkTwice = (value: unknown, file: string, seen: Map<string, string>, report: Report<NormIssueCode>): void => {
  for (const [index, norm] of listOf(fieldsOf(value).norms).entries()) {
    if (typeof norm.id === 'string') {
      const first = seen.get(norm.id);
      if (first === undefined) seen.set(norm.id, file);
      else
        report(
          'duplicate-id',
          ['norms', index, 'id'],
          `The instrument ${quoted(norm.id)} is there twice, first in ${first}; keep one entry and take the clauses of both into it.`,
        );
    }
    const clauses = new Set<unknown>();
    for (const [place, { at }] of listOf(norm.clauses).entries()) {
      if (typeof at !== 'string') continue;
      if (clauses.has(at))
        report(
          'duplicate-clause',
          ['norms', index, 'clauses', place, 'at'],
          `The clause ${quoted(at)} is there twice; keep one of the two.`,
        );
      clauses.add(at);
    }
  }
};

const texts = ['title', 'issuedBy', 'summary', 'note', 'asks'];

/** Every text has the languages that the file's title has: the library is read in each of them without gaps. */
const checkLanguages = (value: unknown, report: Report<NormIssueCode>): void => {
  const languages = Object.keys(fieldsOf(fieldsOf(value).title));
  const visit = (fields: Fields, path: Path): void => {
    for (const key of texts) {
      const text = LocalText.safeParse(fields[key]).data;
      if (text === undefined) continue;
      const missing = languages.filter((language) => typeof text !== 'string' && text[language] === undefined);
      if (missing.length > 0)
        report(
          'translation-missing',
          [...path, key],
          `This text lacks ${missing.map(quoted).join(', ')}; the file's title has ${languages.map(quoted).join(', ')}, so every text by language must.`,
        );
    }
  };
  for (const [index, norm] of listOf(fieldsOf(value).norms).entries()) {
    visit(norm, ['norms', index]);
    for (const [place, clause] of listOf(norm.clauses).entries()) visit(clause, ['norms', index, 'clauses', place]);
  }
};

const readOne = ({ text, file }: NormText, seen: Map<string, string>): { value: NormFile | null; issues: Issue[] } => {
  const source = readYaml(text, file, packBounds);
  if (!source.ok) return { value: null, issues: source.issues };
  const unreadable = unreadableFormat(source, file, format);
  if (unreadable) return { value: null, issues: [unreadable] };
  const { value, issues } = checkShape(NormFile, source, file);
  const found = collectIssues(source, file, normIssueCodes);
  checkTwice(source.value, file, seen, found.report);
  checkLanguages(source.value, found.report);
  return { value, issues: inOrder([...issues, ...found.issues]) };
};

/**
 * Reads and checks the files of the norms library together, all errors at once: an instrument that two files have is an
 * error as much as one that a file has twice. Null where there is an error in any of them.
 */
export const readNorms = (
  files: readonly NormText[],
): { readonly library: NormLibrary | null; readonly issues: readonly Issue[] } => {
  const seen = new Map<string, string>();
  const read = files.map((file) => readOne(file, seen));
  const issues = read.flatMap((one) => one.issues);
  return {
    library: hasErrors(issues) ? null : indexNorms(read.flatMap(({ value }) => value?.norms ?? [])),
    issues,
  };
};
