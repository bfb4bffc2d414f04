import { type Remote, wrap } from 'comlink';
import { VaultSession } from '../../../renderer/session/vaultSession';
import type { Store } from '../../../renderer/store/contract';
import { conflictsOf, fieldValue, recordOf } from '../../../shared/log';
import { passphrase } from './telling';
import type { OpenHarness } from './worker';

/** One window as the product has it: its session on its own worker, the locks of the browser, the word to other windows. */
const consultation = 'xaa';
const author = new URLSearchParams(location.search).get('author') ?? '';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const store = (await wrap<OpenHarness>(worker)(null)) as unknown as Remote<Store>;
const made = (await store.status()) === 'none' ? await store.create(passphrase) : await store.unlock({ passphrase });
if (!made.ok) throw new Error(made.fault.kind);
const channel = new BroadcastChannel('waymark');
const vault = new VaultSession(
  { store, end: () => worker.terminate() },
  { now: () => Date.now(), newId: () => crypto.randomUUID(), channel },
  'unlocked' in made.value ? made.value.unlocked : made.value,
);
vault.signAs(author);

const draft = (record: string, value: string) => ({ kind: 'answer', record, field: 'note', value }) as const;
const session = () => {
  const [first] = vault.getConsultations().values();
  if (!first) throw new Error('No consultation is open.');
  return first;
};
const shown = (record: string): string => {
  const value = fieldValue(recordOf(session().getView().log, 'answer', record), 'note');
  return typeof value === 'string' ? value : '';
};

const tab = {
  begin: async (): Promise<void> => {
    if (vault.getConsultations().size === 0) await vault.begin(consultation, [draft('v1|C0', 'begun')]);
  },
  /** Edits one record after another, without waiting for the other window; gives what was acknowledged. */
  edit: async (edits: readonly (readonly [record: string, value: string])[]): Promise<readonly string[]> => {
    const acknowledged: string[] = [];
    for (const [record, value] of edits)
      if (await session().edit([draft(record, value)])) acknowledged.push(`${record} ${value}`);
    return acknowledged;
  },
  /** Edits a record at each beat of a clock that both windows read, so that neither has seen what the other writes. */
  editTogether: async (
    edits: readonly (readonly [record: string, value: string])[],
    start: number,
  ): Promise<readonly string[]> => {
    const beats = edits.map(async ([record, value], n) => {
      await new Promise((resolve) => setTimeout(resolve, start + n * 30 - Date.now()));
      return (await session().edit([draft(record, value)])) ? [`${record} ${value}`] : [];
    });
    return (await Promise.all(beats)).flat();
  },
  /** The broken twin: each save writes the whole as this window last saw it. */
  editWhole: async (numbers: readonly number[]): Promise<void> => {
    for (const n of numbers) await session().edit([draft('v1|C0', `${shown('v1|C0')},${n}`)]);
  },
  shown,
  /** Every value that the log holds of answers, and the records of which it says that they were written apart. */
  held: () => {
    const { log } = session().getView();
    return {
      changes: [...log.changes.values()].map(
        ({ record, value }) => `${record} ${typeof value === 'string' ? value : ''}`,
      ),
      apart: conflictsOf(log).map(({ versions: [{ record }] }) => record),
    };
  },
};
export type Tab = typeof tab;

Object.assign(window, { tab });
