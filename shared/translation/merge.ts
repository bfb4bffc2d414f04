import { sourceLanguage } from '../model';
import type { LocalText } from '../model';
import { fileIssue, packBounds, quoted, readYaml } from '../source';
import type { Issue } from '../source';
import { editYaml } from './edit';
import type { YamlEdit } from './edit';
import { fingerprint, pairsOf, textState, translationState } from './state';
import type { TranslationState } from './state';
import { textExactlyIn, textsOf } from './texts';
import type { PackText, Translatable } from './texts';

/** One translation that comes back: for which place, from which text, and where it stands for those who must mend it. */
export interface TranslationRow {
  readonly key: string;
  readonly source: string;
  readonly translation: string;
  readonly line: number | null;
  readonly path: string;
}

export interface Merged {
  /** The file with the translations; null where an error stands in the way. */
  readonly text: string | null;
  readonly issues: Issue[];
  /** New or changed translations, and those that were there already. */
  readonly taken: number;
  readonly same: number;
  /** What the language still lacks afterwards. */
  readonly state: TranslationState;
}

/** For which text a row was made: the one at its place, else one with the same words that moved. Null where it changed since. */
const matcher = (texts: readonly PackText[], source: string) => {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  const bySource = new Map<string, PackText[]>();
  for (const text of texts) {
    const original = textExactlyIn(text.text, source, source);
    if (original !== null) bySource.set(original, [...(bySource.get(original) ?? []), text]);
  }
  return (row: TranslationRow, taken: ReadonlyMap<string, TranslationRow>): PackText | null => {
    const there = byKey.get(row.key);
    if (there && textExactlyIn(there.text, source, source) === row.source) return there;
    return bySource.get(row.source)?.find(({ key }) => !taken.has(key)) ?? null;
  };
};

const rowIssue = (
  file: string,
  row: TranslationRow,
  severity: Issue['severity'],
  code: string,
  message: string,
): Issue => ({
  severity,
  code,
  file,
  line: row.line,
  path: row.path,
  message,
});

const withLanguage = (
  text: LocalText,
  source: string,
  language: string,
  translation: string,
): Record<string, string> =>
  typeof text === 'string' ? { [source]: text, [language]: translation } : { ...text, [language]: translation };

/** Each row at the text that it was made for. */
const placed = (
  texts: readonly PackText[],
  rows: readonly TranslationRow[],
  rowsFile: string,
  source: string,
): { readonly taken: ReadonlyMap<string, TranslationRow>; readonly issues: Issue[] } => {
  const match = matcher(texts, source);
  const known = new Set(texts.map(({ key }) => key));
  const taken = new Map<string, TranslationRow>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const text = match(row, taken);
    const before = text && taken.get(text.key);
    if (text === null)
      issues.push(
        rowIssue(
          rowsFile,
          row,
          'warning',
          'translation-not-taken',
          known.has(row.key)
            ? `The text at ${quoted(row.key)} is no longer ${quoted(row.source)}, so this translation is left out; write a new workbook and translate the text that stands there now.`
            : `There is no ${quoted(row.key)} in the pack, nor this text at another place, so this translation is left out.`,
        ),
      );
    else if (before && before.translation !== row.translation)
      issues.push(
        rowIssue(
          rowsFile,
          row,
          'error',
          'translation-twice',
          `${quoted(text.key)} is translated in another way at ${before.path}; keep one of the two.`,
        ),
      );
    else taken.set(text.key, row);
  }
  return { taken, issues };
};

/**
 * Takes translations into a pack or safeguards checklist (YAML text that has been checked), and records which of them were
 * made from the text that stands there now. Comments, order and layout of the file stay. Taking the same rows again changes
 * nothing. A row whose text changed since is left out and named.
 * @param rowsFile the file that the rows come from, for the issues
 */
export const mergeTranslations = (
  text: string,
  file: string,
  language: string,
  rows: readonly TranslationRow[],
  rowsFile: string,
): Merged => {
  const yaml = readYaml(text, file, packBounds);
  const nothing = { text: null, taken: 0, same: 0, state: { total: 0, missing: 0, outdated: 0 } };
  if (!yaml.ok) return { ...nothing, issues: yaml.issues };
  const before = yaml.value as Translatable;
  const source = sourceLanguage(before);
  if (language === source)
    return {
      ...nothing,
      issues: [
        fileIssue(file, 'translation-into-source', `The pack is written in ${quoted(source)}; name another language.`),
      ],
    };
  const texts = textsOf(before);
  const { taken, issues } = placed(texts, rows, rowsFile, source);
  if (issues.some(({ severity }) => severity === 'error')) return { ...nothing, issues };

  const record = before.translations?.[language];
  const pairs = pairsOf(record);
  const current = new Set<string>();
  const edits: YamlEdit[] = [];
  for (const one of texts) {
    const row = taken.get(one.key);
    const original = textExactlyIn(one.text, source, source) ?? '';
    const translation = row?.translation ?? textExactlyIn(one.text, language, source);
    if (translation === null) continue;
    if (row || textState(one.text, language, source, pairs) === 'current')
      current.add(fingerprint(original, translation));
    if (row && textExactlyIn(one.text, language, source) !== translation)
      edits.push({ path: one.path, value: withLanguage(one.text, source, language, translation) });
  }
  const written = { from: source, pairs: [...current].sort().join(' ') };
  const changed = edits.length;
  if (taken.size > 0 && (record?.from !== written.from || record.pairs !== written.pairs))
    edits.push({ path: ['translations'], value: { ...before.translations, [language]: written } });
  const merged = edits.length === 0 ? text : editYaml(text, edits);
  const after = merged === null ? null : readYaml(merged, file, packBounds);
  if (merged === null || !after?.ok)
    return {
      ...nothing,
      issues: [
        ...issues,
        fileIssue(
          file,
          'translation-not-written',
          'The pack uses anchors, aliases or a layout that cannot be changed text by text; write its texts out in full and try again.',
        ),
      ],
    };
  return {
    text: merged,
    issues,
    taken: changed,
    same: taken.size - changed,
    state: translationState(after.value as Translatable, language),
  };
};
