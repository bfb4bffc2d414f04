import { type Draft, type LogState, fieldValue, recordsOf } from '../log';
import { type Carried, carriedKey } from './carryOver';
import type { Decision } from './migrate';

/** So much of the hash tells one version from another within a consultation. */
const shown = 16;
const prefixOf = (hash: string): string => `${hash.slice(0, shown)} `;
const field = 'decision';

/** The edit that keeps a decision on the work list; null takes it back. Kept at once, so that no lock and no crash loses it. */
export const decisionDraft = (hash: string, one: Carried, decision: Decision | null): Draft => ({
  kind: 'migration',
  record: `${prefixOf(hash)}${carriedKey(one)}`,
  field,
  value: decision,
});

/** What was decided so far about going to the pack with this hash, by {@link carriedKey}. */
export const decisionsOf = (log: LogState, hash: string): ReadonlyMap<string, Decision> => {
  const prefix = prefixOf(hash);
  return new Map(
    recordsOf(log, 'migration').flatMap((record) => {
      const value = fieldValue(record, field);
      return record.id.startsWith(prefix) && (value === 'keep' || value === 'again')
        ? [[record.id.slice(prefix.length), value] as const]
        : [];
    }),
  );
};

/** The edits that take every decision back. */
export const forgetDecisions = (log: LogState, hash: string): Draft[] =>
  recordsOf(log, 'migration')
    .filter((record) => record.id.startsWith(prefixOf(hash)) && fieldValue(record, field) != null)
    .map(({ id }) => ({ kind: 'migration', record: id, field, value: null }));
