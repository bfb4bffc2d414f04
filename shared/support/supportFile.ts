import { z } from 'zod';
import { type LogState, conflictsOf, recordsOf } from '../log';
import { RecordKind, recordKinds } from '../model';

const Count = z.int().min(0);

/**
 * What may be told to somebody who helps: numbers and versions, and nothing that was said, typed, named or chosen. Every field is a
 * number, one of a fixed list of words, or a version, so that no content has a place to stand in (docs/threat-model.md).
 */
export const SupportFile = z.strictObject({
  format: z.literal('waymark.support/1'),
  application: z.string().regex(/^\d+\.\d+\.\d+$/),
  host: z.enum(['desktop', 'browser']),
  /** Name and main version of what shows the pages. */
  engine: z.string().regex(/^[A-Za-z]{1,20} \d{1,4}$|^unknown$/),
  system: z.enum(['Linux', 'Windows', 'macOS', 'other']),
  language: z.enum(['en', 'fr', 'es', 'ar', 'ru', 'zh', 'other']),
  /** In whole MiB; null where the system does not say. */
  storage: z.strictObject({ used: Count.nullable(), limit: Count.nullable(), kept: z.boolean() }),
  daysSinceBackup: Count.nullable(),
  installedPacks: Count,
  consultations: z.array(
    z.strictObject({
      changes: Count,
      devices: Count,
      conflicts: Count,
      records: z.partialRecord(RecordKind, Count),
    }),
  ),
  /** What was mended or found missing when the vault was opened, for each log in counts. */
  health: z.array(z.strictObject({ rebuiltInJournal: Count, rebuiltInDatabase: Count, lost: Count, broken: Count })),
});
export type SupportFile = z.infer<typeof SupportFile>;

interface Mended {
  readonly rebuiltInJournal: number;
  readonly rebuiltInDatabase: number;
  readonly lost: readonly unknown[];
  readonly broken: readonly unknown[];
}

/** What the window knows about itself, as it knows it. */
export interface Surroundings {
  readonly application: string;
  readonly host: SupportFile['host'];
  readonly userAgent: string;
  readonly language: string;
  readonly storage: { readonly used: number | null; readonly limit: number | null; readonly kept: boolean };
  readonly daysSinceBackup: number | null;
  readonly installedPacks: number;
}

const mebibytes = (bytes: number | null): number | null => (bytes === null ? null : Math.round(bytes / 1024 ** 2));

/** Only what is on the list is told: a user agent may carry anything that somebody put there. */
const engineOf = (userAgent: string): string => {
  const [, name, version] = /\b(Electron|Edg|Chromium|Chrome|Firefox)\/(\d{1,4})/.exec(userAgent) ?? [];
  return name === undefined || version === undefined ? 'unknown' : `${name} ${version}`;
};

const systemOf = (userAgent: string): SupportFile['system'] =>
  userAgent.includes('Windows')
    ? 'Windows'
    : userAgent.includes('Mac OS')
      ? 'macOS'
      : userAgent.includes('Linux')
        ? 'Linux'
        : 'other';

const languageOf = (tag: string): SupportFile['language'] =>
  SupportFile.shape.language.safeParse(tag.split('-')[0]).data ?? 'other';

const counted = (log: LogState): SupportFile['consultations'][number] => ({
  changes: log.changes.size,
  devices: new Set([...log.changes.values()].map(({ device }) => device)).size,
  conflicts: conflictsOf(log).length,
  records: Object.fromEntries(
    recordKinds.map((kind) => [kind, recordsOf(log, kind).length] as const).filter(([, count]) => count > 0),
  ),
});

/**
 * The file that a person reads and then sends to whoever helps, as text: keys in the order of the schema, so that it can be read
 * from top to bottom. Consultations come in the order of their size, which says nothing about which is which.
 */
export const supportText = (
  surroundings: Surroundings,
  logs: readonly LogState[],
  health: readonly Mended[],
): string => {
  const { application, host, userAgent, language, storage, daysSinceBackup, installedPacks } = surroundings;
  const file = SupportFile.parse({
    format: 'waymark.support/1',
    application,
    host,
    engine: engineOf(userAgent),
    system: systemOf(userAgent),
    language: languageOf(language),
    storage: { used: mebibytes(storage.used), limit: mebibytes(storage.limit), kept: storage.kept },
    daysSinceBackup,
    installedPacks,
    consultations: logs.map(counted).sort((a, b) => a.changes - b.changes),
    health: health.map(({ rebuiltInJournal, rebuiltInDatabase, lost, broken }) => ({
      rebuiltInJournal,
      rebuiltInDatabase,
      lost: lost.length,
      broken: broken.length,
    })),
  } satisfies SupportFile);
  return `${JSON.stringify(file, null, 2)}\n`;
};
