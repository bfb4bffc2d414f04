import { z } from 'zod';
import { type Draft, type LogState, applyChanges, emptyLog, momentOf, recordsOf } from '../log';
import { LanguageTag, ShortText } from '../model';

/** A file that was given out, by what tells it from every other. */
const ExportedFile = z.strictObject({
  format: z.string().max(20),
  name: z.string().max(500),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** One export of the documents: what was given out, and from which state of the consultation. */
export const Export = z.strictObject({
  version: z.literal(1),
  /** The frozen baseline that the files were drawn from; null for the state of that moment. */
  baseline: z.strictObject({ id: z.string().max(120), name: ShortText }).nullable(),
  language: LanguageTag,
  /** The State's release profile at that time. */
  release: z.enum(['none', 'partial', 'full']),
  application: z.string().max(100),
  packHash: z.string().max(128),
  files: z.array(ExportedFile).max(20),
  /** The latest stamp of the log, and how many changes it had: what the state of that moment is folded from again. */
  upTo: z.string().max(80).nullable(),
  changes: z.int().min(0),
});
export type Export = z.infer<typeof Export>;

/** An export as the log tells of it: when and by whom stands in the change itself, where nobody can set it. */
export type ListedExport = Export & { readonly id: string; readonly at: number; readonly by: string };

const field = 'exported';

/** The edit that records an export; the log never lets anything replace it. */
export const exportDraft = (id: string, exported: Export): Draft => ({
  kind: 'export',
  record: id,
  field,
  value: exported,
});

/** The exports of a consultation, the latest first. */
export const exportsOf = (state: LogState): readonly ListedExport[] =>
  recordsOf(state, 'export')
    .flatMap((record): ListedExport[] => {
      const change = record.fields.get(field)?.[0];
      const parsed = Export.safeParse(change?.value);
      if (change === undefined || !parsed.success) return [];
      return [{ id: record.id, at: Date.parse(momentOf(change.hlc)), by: change.author, ...parsed.data }];
    })
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));

/**
 * The log as it was when an export was drawn from it. `exact` is false where changes with an earlier stamp have come in
 * since, from a colleague's device: they cannot be told from those that were there.
 */
export const logAtExport = (
  state: LogState,
  { upTo, changes }: Pick<Export, 'upTo' | 'changes'>,
): { readonly log: LogState; readonly exact: boolean } => {
  const then = upTo === null ? [] : [...state.changes.values()].filter(({ hlc }) => hlc <= upTo);
  return { log: applyChanges(emptyLog, then), exact: then.length === changes };
};
