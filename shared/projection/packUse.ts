import { type LogState, fieldValue, recordsOf } from '../log';

/** A pack that a consultation cannot do without: the one it works with, or the one of a frozen baseline. */
export interface PackUse {
  readonly reference: string;
  readonly hash: string | null;
  readonly by: 'consultation' | 'baseline';
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** The packs that a consultation's log names, its own first. Looks at the names alone: frozen baselines are not read. */
export const packsInUse = (log: LogState): readonly PackUse[] => {
  const uses: PackUse[] = [];
  const note = (by: PackUse['by'], reference: unknown, hash: unknown): void => {
    const named = textOf(reference);
    if (named !== null) uses.push({ by, reference: named, hash: textOf(hash) });
  };
  for (const record of recordsOf(log, 'consultation'))
    note('consultation', fieldValue(record, 'pack'), fieldValue(record, 'packHash'));
  for (const record of recordsOf(log, 'snapshot')) {
    const frozen = fieldValue(record, 'frozen');
    const consultation = fieldOf(fieldOf(frozen, 'file'), 'consultation');
    note('baseline', fieldOf(consultation, 'pack'), fieldOf(frozen, 'packHash'));
  }
  return uses;
};
