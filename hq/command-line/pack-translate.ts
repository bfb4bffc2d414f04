import { readPack, readSafeguards } from '../../shared/pack';
import { decodeText, fileIssue, formatIssue, hasErrors, packBounds, readYaml } from '../../shared/source';
import type { Issue } from '../../shared/source';
import { sourceLanguage } from '../../shared/model';
import { mergeTranslations, textsOf, translationState } from '../../shared/translation';
import type { Translatable, TranslationState } from '../../shared/translation';
import { readTranslationWorkbook, writeTranslationWorkbook } from '../../shared/translationWorkbook';
import { readWorkbook, workbookBounds } from '../../shared/workbook';
import type { Command } from './arguments';
import type { Effects } from './effects';
import { loadLibrary } from './load';
import type { Loaded } from './load';
import { counted } from './pack-check';

type Translate = Extract<Command, { name: 'pack translate' }>;

interface Source {
  readonly text: string;
  readonly value: Translatable;
}

const print = (effects: Effects, issues: readonly Issue[]): void => {
  for (const issue of issues) (issue.severity === 'error' ? effects.stderr : effects.stdout)(`${formatIssue(issue)}\n`);
};

const fail = (effects: Effects, issues: readonly Issue[]): number => {
  print(effects, issues);
  effects.stdout('Nothing was written.\n');
  return 1;
};

/** The errors of a pack or of a safeguards checklist, whichever the text says that it is. */
const errorsOf = async (effects: Effects, text: string, file: string): Promise<readonly Issue[]> => {
  const errors = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');
  const yaml = readYaml(text, file, packBounds);
  const format = yaml.ok ? (yaml.value as { format?: unknown } | null)?.format : null;
  if (typeof format === 'string' && format.startsWith('waymark.safeguards/'))
    return errors(readSafeguards(text, file).issues);
  const library = await loadLibrary(effects);
  return 'issues' in library ? library.issues : errors(readPack(text, file, library.value).issues);
};

const loadSource = async (effects: Effects, file: string): Promise<Loaded<Source>> => {
  const bytes = await effects.read(file, packBounds.bytes);
  if ('refused' in bytes) return { issues: [fileIssue(file, 'unreadable', bytes.refused)] };
  const { text, issues } = decodeText(bytes, file, packBounds);
  if (text === null) return { issues };
  const errors = await errorsOf(effects, text, file);
  const yaml = readYaml(text, file, packBounds);
  return errors.length > 0 || !yaml.ok ? { issues: errors } : { value: { text, value: yaml.value as Translatable } };
};

const stateText = (language: string, { total, missing, outdated }: TranslationState): string =>
  `${language}: ${counted(total, 'text')}, ${missing} missing, ${outdated} outdated`;

const write = async (effects: Effects, file: string, bytes: Uint8Array, report: string): Promise<number> => {
  const outcome = await effects.write([{ file, bytes }]);
  if ('refused' in outcome) return fail(effects, [fileIssue(outcome.file, 'not-written', outcome.refused)]);
  effects.stdout(report);
  return 0;
};

/** Texts that the workbook has no row for: the pack has grown since, or rows were taken out. */
const withoutRow = (source: Translatable, keys: ReadonlySet<string>, file: string): Issue[] => {
  const missing = textsOf(source).filter(({ key }) => !keys.has(key));
  if (missing.length === 0) return [];
  const named = missing.slice(0, 10).map(({ key }) => key);
  const more = missing.length > named.length ? `, and ${missing.length - named.length} more` : '';
  return [
    {
      ...fileIssue(
        file,
        'translation-row-missing',
        `${counted(missing.length, 'text')} of the pack without a row here: ${named.join(', ')}${more}.`,
      ),
      severity: 'warning',
      path: 'Texts',
    },
  ];
};

const merge = async (
  effects: Effects,
  { file, language, out }: Translate,
  source: Source,
  workbook: string,
): Promise<number> => {
  const bytes = await effects.read(workbook, workbookBounds.bytes);
  if ('refused' in bytes) return fail(effects, [fileIssue(workbook, 'unreadable', bytes.refused)]);
  const { sheets, issues } = readWorkbook(bytes, workbook);
  if (sheets === null) return fail(effects, issues);
  const read = readTranslationWorkbook(sheets, workbook, source.value, language);
  if (hasErrors(read.issues)) return fail(effects, [...issues, ...read.issues]);
  const merged = mergeTranslations(source.text, file, language, read.rows, workbook);
  if (merged.text === null) return fail(effects, [...issues, ...merged.issues]);
  const errors = await errorsOf(effects, merged.text, file);
  if (errors.length > 0) return fail(effects, errors);
  print(effects, [...issues, ...merged.issues, ...withoutRow(source.value, read.keys, workbook)]);
  const left = merged.issues.length;
  return write(
    effects,
    out,
    new TextEncoder().encode(merged.text),
    `${workbook}: ${merged.taken} taken, ${merged.same} as they were, ${read.blank} blank, ${counted(read.placeholders, 'placeholder')}, ` +
      `${read.unchanged} with the words of the text, ${left} left out\n${out}: ${stateText(language, merged.state)}\n`,
  );
};

/** Writes the texts of a pack for a translator, or takes what the translator wrote back into the pack. */
export const packTranslate = async (effects: Effects, command: Translate): Promise<number> => {
  const { file, language, out, merge: workbook } = command;
  const source = await loadSource(effects, file);
  if ('issues' in source) return fail(effects, source.issues);
  if (workbook !== null) return merge(effects, command, source.value, workbook);
  const { value } = source.value;
  if (language === sourceLanguage(value))
    return fail(effects, [
      fileIssue(
        file,
        'translation-into-source',
        `The pack is written in ${language}; name another language with --to.`,
      ),
    ]);
  return write(
    effects,
    out,
    writeTranslationWorkbook(value, language),
    `${out}: ${stateText(language, translationState(value, language))}\n`,
  );
};
