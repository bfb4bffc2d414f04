import { type Remote, wrap } from 'comlink';
import type { Store } from '../../../renderer/store/contract';
import type { Change } from '../../../shared/model';
import { noteOf, passphrase, tell } from './telling';
import type { OpenHarness } from './worker';

/**
 * Drives the store as autosave does, and tells a server outside the browser what it acknowledged. What it does is told
 * by its address: `twin=early` acknowledges before the store has answered, `twin=clear` switches encryption off,
 * `twin=relaxed` waits for no disk, `twin=tornLog` begins no new log, `twin=trusting` has no second copy and no word about
 * what is missing, `look` only says what is found, `text=` is what every answer says.
 */
const settings = new URLSearchParams(location.search);
const text = settings.get('text') ?? 'An answer of some length, as one would type it across a table.';
const change = (n: number): Change => noteOf(n, `${text} ${n}`);

/** Says what is found on a profile that was damaged, and makes nothing. */
const look = async (store: Remote<Store>): Promise<void> => {
  const status = await store.status();
  const outcome = status === 'locked' ? await store.unlock({ passphrase }) : null;
  const opened = outcome?.ok ? outcome.value : null;
  await tell('looked', {
    status,
    fault: outcome && !outcome.ok ? outcome.fault : null,
    ids: opened?.consultations.flatMap(({ changes }) => changes.map(({ id }) => id)) ?? [],
    // The twin believes what its database says.
    health: settings.get('twin') === 'trusting' ? [] : (opened?.health ?? []),
  });
};

const run = async (): Promise<void> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const store = (await wrap<OpenHarness>(worker)(settings.get('twin'))) as unknown as Remote<Store>;
  if (settings.has('look')) return look(store);
  const made = (await store.status()) === 'none' ? await store.create(passphrase) : null;
  const outcome = made ?? (await store.unlock({ passphrase }));
  if (!outcome.ok) {
    await tell('found', { fault: outcome.fault });
    return;
  }
  const unlocked = 'unlocked' in outcome.value ? outcome.value.unlocked : outcome.value;
  const held = unlocked.consultations[0];
  await tell('found', { ids: held?.changes.map(({ id }) => id) ?? [], health: unlocked.health });
  // Numbers go on from the greatest seen, so that no change is ever written twice.
  let n = Math.max(0, ...(held?.changes ?? []).map(({ id }) => Number(id.slice(1)) + 1));
  let scope = held?.scope;
  if (scope === undefined) {
    const begun = await store.begin([change(n)]);
    if (!begun.ok) throw new Error(begun.fault.kind);
    scope = begun.value;
    await tell('acknowledged', [`c${n++}`]);
  }
  for (;;) {
    const next = change(n++);
    if (settings.get('twin') === 'early') {
      await tell('acknowledged', [next.id]);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const saved = await store.append(scope, [next]);
    if (!saved.ok) {
      await tell('refused', saved.fault);
      return;
    }
    if (settings.get('twin') !== 'early') await tell('acknowledged', [next.id]);
  }
};

// `folding=` drives another worker, which writes to a log and folds it without end.
const folding = settings.get('folding');
if (folding === null) run().catch((error: unknown) => tell('looked', { unreachable: String(error) }));
else new Worker(new URL('./foldingWorker.ts', import.meta.url), { type: 'module' }).postMessage(folding);
