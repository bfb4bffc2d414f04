import { type LogState, type RecordState, fieldValue, recordsOf } from '../../../shared/log';
import { type AnswerValue, Basis } from '../../../shared/model';

/** What was written of one criterion in one interview, also where no answer was given yet. */
export interface Entry {
  readonly interview: string;
  readonly criterion: string;
  readonly value: AnswerValue | null;
  /** Null where nobody said how the answer is known. */
  readonly basis: Basis | null;
  readonly noted: boolean;
  readonly followUp: boolean;
  readonly parked: boolean;
  /** The interview in which this is to be asked instead; null where it stays. */
  readonly instead: string | null;
}

const textOf = (record: RecordState, field: string): string | null => {
  const value = fieldValue(record, field);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const entryOf = (record: RecordState): Entry => {
  const [interview = '', criterion = ''] = record.id.split('|');
  const value = fieldValue(record, 'value');
  return {
    interview,
    criterion,
    value: typeof value === 'string' || typeof value === 'number' ? value : null,
    basis: Basis.safeParse(fieldValue(record, 'basis')).data ?? null,
    noted: (textOf(record, 'note') ?? textOf(record, 'privateNote')) !== null,
    followUp: fieldValue(record, 'followUp') === true,
    parked: fieldValue(record, 'parked') === true,
    instead: textOf(record, 'askInstead'),
  };
};

/** An entry that has not changed is the same object in the next state: what was read of it once stands. */
const readings = new WeakMap<RecordState, Entry>();

/** What was written of several things of one criterion is one entry in the evening: the criterion is what is come back to. */
const together = (a: Entry, b: Entry): Entry => ({
  ...a,
  value: a.value ?? b.value,
  basis: a.basis ?? b.basis,
  noted: a.noted || b.noted,
  followUp: a.followUp || b.followUp,
  parked: a.parked || b.parked,
  instead: a.instead ?? b.instead,
});

/** Everything that was written in interviews, by the criterion and interview that it is about. */
export const entriesOf = (log: LogState): readonly Entry[] => {
  const entries = new Map<string, Entry>();
  for (const record of recordsOf(log, 'answer')) {
    const known = readings.get(record) ?? entryOf(record);
    readings.set(record, known);
    const key = `${known.interview}|${known.criterion}`;
    const before = entries.get(key);
    entries.set(key, before === undefined ? known : together(before, known));
  }
  return [...entries.values()];
};
