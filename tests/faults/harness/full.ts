import { type Remote, wrap } from 'comlink';
import { VaultSession } from '../../../renderer/session/vaultSession';
import type { Store } from '../../../renderer/store/contract';
import type { OpenHarness } from './worker';

/**
 * Somebody types on while the disk fills up: the product's own session and store, which a server outside the browser hears.
 * `twin=pretending` is a store that calls saved what the disk refused; `size` is how many letters each save has.
 */
const settings = new URLSearchParams(location.search);
const passphrase = 'harbour lantern meadow quiet orbit velvet stone';
const [pace, retryEvery, ahead] = [20, 500, 100];

const tell = (what: string, body: unknown): Promise<unknown> =>
  fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) });
const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
const draft = (n: number) =>
  ({
    kind: 'answer',
    record: `v1|C${n}`,
    field: 'note',
    value: `What was typed as number ${n}. `.padEnd(size, 'x'),
  }) as const;
const size = Number(settings.get('size') ?? 0);

/** The broken twin: what the disk refused is dropped, and called saved. */
const pretending = (store: Remote<Store>): Remote<Store> =>
  new Proxy(store, {
    get: (target, door, receiver) =>
      door === 'append'
        ? async (...all: Parameters<Store['append']>) => {
            const outcome = await target.append(...all);
            return outcome.ok ? outcome : { ok: true, value: { others: [] } };
          }
        : (Reflect.get(target, door, receiver) as unknown),
  });

/** On a disk so full that the browser cannot look into its own files, nothing can be said before there is room. */
const opened = async (store: Remote<Store>) => {
  while ((await store.status()) === 'full') {
    await tell('found', { readOnly: 'full', closed: true });
    await wait(retryEvery);
  }
  const made = (await store.status()) === 'none' ? await store.create(passphrase) : await store.unlock({ passphrase });
  if (!made.ok) return made;
  return { ok: true as const, value: 'unlocked' in made.value ? made.value.unlocked : made.value };
};

const run = async (): Promise<void> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const real = (await wrap<OpenHarness>(worker)(null)) as unknown as Remote<Store>;
  const store = settings.get('twin') === 'pretending' ? pretending(real) : real;
  const unlocked = await opened(store);
  if (!unlocked.ok) {
    await tell('found', { fault: unlocked.fault });
    return;
  }
  const { consultations, readOnly, health } = unlocked.value;
  const held = consultations.flatMap(({ changes }) => changes.map(({ record }) => Number(record.slice('v1|C'.length))));
  const vault = new VaultSession(
    { store, end: () => worker.terminate() },
    { now: () => Date.now(), newId: () => crypto.randomUUID(), channel: new BroadcastChannel('waymark') },
    unlocked.value,
  );
  await tell('found', { held, readOnly, health });

  let n = Math.max(0, ...held.map((each) => each + 1));
  if (vault.getConsultations().size === 0) {
    const begun = await vault.begin('xaa', [draft(n)]);
    if (!begun.ok) throw new Error(begun.fault.kind);
    await tell('acknowledged', [n++]);
  }
  const [session] = vault.getConsultations().values();
  if (!session) throw new Error('No consultation is open.');

  /** What was typed and is not called saved yet, and when it was typed. */
  const waiting = new Map<number, number>();
  let failing = false;
  session.subscribe(() => {
    const { save } = session.getView();
    if (save.kind === 'failed' && !failing)
      void tell('told', { fault: save.fault, after: performance.now() - Math.min(...waiting.values()) });
    failing = save.kind === 'failed';
    if (session.unsaved || waiting.size === 0) return;
    void tell('acknowledged', [...waiting.keys()]);
    waiting.clear();
  });
  setInterval(() => failing && void session.flush(), retryEvery);
  vault.room.start();
  for (;;) {
    // A vault that opened to be read takes nothing until there is room.
    while (vault.room.getKnown().readOnly) await wait(pace);
    // And nobody types on for long where nothing is saved: on a slow machine no quiet moment would ever come.
    while (waiting.size >= ahead) await wait(pace);
    const typed = n++;
    waiting.set(typed, performance.now());
    void tell('typed', typed);
    void session.edit([draft(typed)]).then((saved) => {
      if (saved && waiting.delete(typed)) void tell('acknowledged', [typed]);
    });
    await wait(pace);
  }
};

run().catch((error: unknown) => tell('found', { fault: { kind: 'unreachable', detail: String(error) } }));
