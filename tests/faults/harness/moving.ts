import { type Remote, wrap } from 'comlink';
import type { Store } from '../../../renderer/store/contract';
import type { Change } from '../../../shared/model';
import { noteOf, passphrase, tell } from './telling';
import type { OpenHarness } from './worker';

/**
 * Puts data of an older version in the place of what is there, and moves a consultation to another version of its pack in
 * one act, over and over until it is killed. What was found at the start is told first. `twin=pieces` makes several saves of
 * one act.
 */
const settings = new URLSearchParams(location.search);
/** As many changes as a move of a mission makes. */
const changesOfAnAct = 300;

const backup = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/${name}.backup`)).arrayBuffer());

const changeOf = (act: string, n: number): Change =>
  noteOf(n, `What was answered to question ${n}, carried over in act ${act}. `.repeat(8), `${act}.${n}`);

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const store = (await wrap<OpenHarness>(worker)(null)) as unknown as Remote<Store>;

const begun =
  (await store.status()) === 'none'
    ? await store.restore(await backup('old'), { passphrase })
    : await store.unlock({ passphrase });
if (!begun.ok) await tell('found', { fault: begun.fault.kind });
else {
  const { consultations, health } = begun.value;
  const ids = consultations.flatMap(({ changes }) => changes.map(({ id }) => id));
  await tell('found', { ids, lost: health.flatMap(({ lost, broken }) => [...lost, ...broken]) });
  const scope = consultations[0]?.scope;
  for (let round = 0; ; round++) {
    if (settings.get('what') === 'restore') {
      for (const name of ['new', 'old']) {
        const placed = await store.restore(await backup(name), { passphrase });
        await tell(placed.ok ? 'moved' : 'refused', name);
      }
      continue;
    }
    if (scope === undefined) break;
    const act = `act-${crypto.randomUUID().slice(0, 8)}`;
    const changes = Array.from({ length: changesOfAnAct }, (_, n) => changeOf(act, n));
    const pieces = settings.get('twin') === 'pieces' ? 100 : 1;
    for (let piece = 0; piece < pieces; piece++) {
      const size = changesOfAnAct / pieces;
      const saved = await store.append(scope, changes.slice(piece * size, (piece + 1) * size));
      if (!saved.ok) await tell('refused', saved.fault.kind);
    }
    await tell('moved', act);
  }
}
