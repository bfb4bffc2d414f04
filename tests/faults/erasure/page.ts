import { proxy, wrap } from 'comlink';
import { browserHost } from '../../../renderer/platform/browserHost';
import { type ErasureParts, eraseEverything, handOver } from '../../../renderer/session/erasure';
import type { StoreClient } from '../../../renderer/store';
import { noteOf, passphrase, tell } from '../harness/telling';
import type { OpenErasure } from './worker';

/**
 * Fills a vault, hands it over, erases it, or looks at what is left of it, as its address says (`act`), and tells a server
 * outside the browser. `twin`: `dataFirst` drops what the keys open before the keys, `forgotten` leaves one copy of the header,
 * `kept` says that the browser threw its storage away and does not ask it to.
 */
const settings = new URLSearchParams(location.search);
const twin = settings.get('twin');
const old = 'an earlier passphrase of this vault';
const text = settings.get('text') ?? 'An answer';

const opened = async () => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const all = await wrap<OpenErasure>(worker)(twin);
  const client: StoreClient = {
    store: all.store,
    end: () => worker.terminate(),
  };
  return { all, client };
};

const parts = (client: StoreClient): ErasureParts => ({
  client,
  start: async () => (await opened()).client,
  clearStorage: twin === null ? browserHost(window).clearStorage : () => Promise.resolve(true),
  forgetFolder: () => Promise.resolve(),
  tellOthers: () => undefined,
});

const must = <T>(outcome: { ok: true; value: T } | { ok: false; fault: { kind: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.fault.kind);
  return outcome.value;
};

const acts: Record<string, () => Promise<unknown>> = {
  fill: async () => {
    const { all, client } = await opened();
    const { recoveryCode } = must(await client.store.create(old));
    const scope = must(await client.store.begin([noteOf(0, `${text} 0`)]));
    const saves = Number(settings.get('saves') ?? 8);
    for (let n = 1; n < saves; n++) must(await client.store.append(scope, [noteOf(n, `${text} ${n}`)]));
    must(
      await client.store.attach(
        scope,
        new Blob([new Uint8Array(300_000)]),
        proxy(() => undefined),
      ),
    );
    must(await client.store.changePassphrase(old, passphrase));
    await all.keepBackup();
    return { recoveryCode };
  },

  wipe: async () => {
    const { all, client } = await opened();
    if (twin === 'dataFirst') await all.dropData();
    await tell('began', null);
    // As long as the data takes to go, with weeks of work and some gigabytes of files.
    if (twin === 'dataFirst') await new Promise((resolve) => setTimeout(resolve, 2_000));
    const from = performance.now();
    const left = await eraseEverything(parts(client));
    return { left, milliseconds: performance.now() - from };
  },

  handOver: async () => {
    const { all, client } = await opened();
    must(await client.store.unlock({ passphrase }));
    const state = await all.state();
    const bytes = must(await client.store.backup());
    await tell('state', state);
    await tell('backup', Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    await tell('began', null);
    const keys = twin === 'kept' ? [] : must(await handOver(parts(client), bytes, passphrase, Date.now()));
    return { left: keys };
  },

  look: async () => {
    let { client } = await opened();
    let status = await client.store.status();
    let left: readonly string[] = [];
    const first = status;
    if (status === 'erasing') {
      left = await eraseEverything(parts(client));
      ({ client } = await opened());
      status = await client.store.status();
    }
    const unlocked = status === 'locked' ? await client.store.unlock({ passphrase }) : null;
    const note = unlocked?.ok ? must(await client.store.lastBackup()) : null;
    return {
      first,
      status,
      left,
      changes: unlocked?.ok ? unlocked.value.consultations.flatMap(({ changes }) => changes).length : null,
      told: unlocked?.ok ? unlocked.value.health : [],
      note,
    };
  },
};

void acts[settings.get('act') ?? '']?.().then(
  (result) => tell('done', result),
  (error: unknown) => tell('done', { error: String(error) }),
);
