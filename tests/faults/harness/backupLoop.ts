import { type BackupFolder, unproven } from '../../../renderer/store/backups/folder';
import type { Store } from '../../../renderer/store/contract';
import type { Change } from '../../../shared/model';
import { noteOf, passphrase } from './telling';

type Tell = (what: 'found' | 'state' | 'listed' | 'fault', body: unknown) => Promise<void> | void;

const change = (n: number): Change => noteOf(n, `${n} `.padEnd(60_000, 'what was said across the table '));

/** One number for all that a vault says. */
export const stateHash = async (changes: readonly Change[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(changes));
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (b) =>
    b.toString(16).padStart(2, '0'),
  ).join('');
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Places for backups built wrong on purpose. */
export const twins: Record<string, (folder: BackupFolder) => BackupFolder> = {
  /** A backup counts while it is still being written. */
  listedFirst: (folder) => ({
    ...folder,
    read: (name) => folder.read(name.replace(/\.part$/, '')),
    write: async (name, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks)
        for (let at = 0; at < chunk.length; at += 32 * 1024) {
          parts.push(chunk.slice(at, at + 32 * 1024));
          await folder.write(name, one(parts));
          await folder.settle(name);
          await pause();
        }
    },
    settle: () => Promise.resolve(),
  }),
  /** Older ones go before the new one is there. */
  droppedFirst: (folder) => ({
    ...folder,
    write: async (name, chunks) => {
      for (const { name: old } of (await folder.list())?.files ?? [])
        if (old !== unproven(name)) await folder.remove(old);
      await pause();
      await folder.write(name, chunks);
    },
  }),
};

async function* one(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(parts);
}

interface Loop {
  /** The store that works; where `proof` is the same, it goes on from what it restored. */
  readonly store: Store;
  /** The store on which the newest backup is tried. */
  readonly proof: Store;
  readonly tell: Tell;
}

/** Tries the newest backup, says what came out, and then saves and backs up without end. */
export const backupLoop = async ({ store, proof, tell }: Loop): Promise<void> => {
  const listed = await store.backups();
  if (!listed.ok) return void (await tell('fault', listed.fault));
  const [newest] = [...listed.value.backups].sort((a, b) => (a.name < b.name ? 1 : -1));
  let changes: readonly Change[] = [];
  let scope = '';
  if (newest) {
    const restored = await proof.restore({ listed: newest.name, place: newest.place }, { passphrase });
    if (!restored.ok) return void (await tell('found', { name: newest.name, fault: restored.fault }));
    const [held] = restored.value.consultations;
    changes = held?.changes ?? [];
    scope = held?.scope ?? '';
    await tell('found', { name: newest.name, hash: await stateHash(changes), kept: listed.value.backups.length });
  } else await tell('found', { name: null, kept: 0 });
  if (proof !== store || !newest) {
    const there =
      (await store.status()) === 'none' ? await store.create(passphrase) : await store.unlock({ passphrase });
    if (!there.ok) return void (await tell('fault', there.fault));
    const unlocked = 'unlocked' in there.value ? there.value.unlocked : there.value;
    const [held] = unlocked.consultations;
    changes = held?.changes ?? [];
    scope = held?.scope ?? '';
  }
  for (let n = changes.length; ; n++) {
    const next = change(n);
    const saved = scope === '' ? await store.begin([next]) : await store.append(scope, [next]);
    if (!saved.ok) return void (await tell('fault', saved.fault));
    if (typeof saved.value === 'string') scope = saved.value;
    changes = [...changes, next];
    const hash = await stateHash(changes);
    await tell('state', hash);
    const made = await store.backUp();
    if (!made.ok || made.value.kind !== 'made') return void (await tell('fault', made));
    await tell('listed', { name: made.value.name, hash });
  }
};
