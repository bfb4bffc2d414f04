import type { Remote } from 'comlink';
import { describe, expect, it } from 'vitest';
import { packHeader } from '../../../shared/pack';
import { VaultSession } from '../../../renderer/session/vaultSession';
import type { Store, Unlocked } from '../../../renderer/store';
import { packOf, requirement, status } from '../../fixtures/packs';
import { change, good, laptop, passphrase } from '../../fixtures/store';

const header = (version = '1.0.0', digit = 'a') => ({
  ...packHeader(packOf([requirement('R1', [status('C1', 1)])]), digit.repeat(64)),
  version,
});
const text = 'format: waymark.pack/1\n';

let tick = Date.parse('2026-03-02T11:00:00Z');
const windowOn = (store: Store, unlocked: Unlocked) => {
  const channel = {
    onmessage: null,
    postMessage: () => undefined,
    close: () => undefined,
  } as unknown as BroadcastChannel;
  const effects = { now: () => tick++, newId: () => `n${tick++}`, channel };
  const vault = new VaultSession({ store: store as unknown as Remote<Store>, end: () => undefined }, effects, unlocked);
  vault.signAs('AB');
  return vault;
};

const open = async () => {
  const machine = await laptop();
  const store = machine.window();
  const { unlocked } = good(await store.create(passphrase));
  const again = async () => {
    const next = machine.window();
    return windowOn(next, good(await next.unlock({ passphrase })));
  };
  return { ...machine, store, vault: windowOn(store, unlocked), again };
};
const held = (vault: VaultSession) =>
  vault.packs.getPacks().map(({ reference, header: { hash } }) => `${reference} ${hash[0]}`);

describe('installed packs', () => {
  it('are kept over a lock, several versions side by side, and stand in no list of consultations', async () => {
    const { vault, again } = await open();
    expect(await vault.packs.install(header(), 'a.yaml', text)).toBeNull();
    expect(await vault.packs.install(header('1.1.0', 'b'), 'b.yaml', text)).toBeNull();
    expect(held(vault)).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
    const next = await again();
    expect(held(next)).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
    expect(await next.packs.getPacks()[0]!.text()).toBe(text);
    expect(next.packs.getPacks()[0]!.by).toBe('AB');
    expect(next.getConsultations().size).toBe(0);
  });

  it('survive the loss of either copy', async () => {
    for (const lose of ['journal', 'database'] as const) {
      const { vault, again, journal, database } = await open();
      await vault.packs.install(header(), 'a.yaml', text);
      if (lose === 'journal')
        journal.files.delete([...journal.files.keys()].find((name) => name.endsWith('.journal'))!);
      else await database.log.clear();
      expect(held(await again())).toEqual(['test@1.0.0 a']);
    }
  });

  it('are in every backup, and there again after it is restored', async () => {
    const { vault, store } = await open();
    await vault.packs.install(header(), 'a.yaml', text);
    const backup = good(await store.backup());
    const other = (await laptop()).window();
    const restored = windowOn(other, good(await other.restore(backup, { passphrase })));
    expect(held(restored)).toEqual(['test@1.0.0 a']);
    expect(await restored.packs.getPacks()[0]!.text()).toBe(text);
  });

  it('are told apart from consultations when a backup is proved', async () => {
    const { vault, store } = await open();
    good(await store.begin([change(0)]));
    await vault.packs.install(header(), 'a.yaml', text);
    expect(good(await store.checkBackup(good(await store.backup())))).toEqual({
      consultations: 1,
      missing: 0,
      withoutFiles: 0,
      same: true,
    });
  });

  it('are removed, and the removal is taken back', async () => {
    const { vault, again } = await open();
    await vault.packs.install(header(), 'a.yaml', text);
    await vault.packs.install(header('1.1.0', 'b'), 'b.yaml', text);
    expect(await vault.packs.remove('a'.repeat(64))).toBeNull();
    expect(held(vault)).toEqual(['test@1.1.0 b']);
    await vault.packs.bringBack('a'.repeat(64));
    expect(held(vault)).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
    await vault.packs.remove('a'.repeat(64));
    expect(held(await again())).toEqual(['test@1.1.0 b']);
    expect(await vault.packs.install(header(), 'a.yaml', text)).toBeNull();
    expect(held(await again())).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
  });

  it('that could not be saved are told as such, and are kept once the disk has room', async () => {
    const { vault, journal, again } = await open();
    await vault.packs.install(header(), 'a.yaml', text);
    journal.full = true;
    expect((await vault.packs.install(header('1.1.0', 'b'), 'b.yaml', text))?.kind).toBe('diskFull');
    expect(held(await again())).toEqual(['test@1.0.0 a']);
    journal.full = false;
    expect(await vault.flush()).toBe(true);
    expect(held(await again())).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
  });

  it('of two windows that each install the first one are all there', async () => {
    const { vault, again } = await open();
    const second = await again();
    await Promise.all([
      vault.packs.install(header(), 'a.yaml', text),
      second.packs.install(header('1.1.0', 'b'), 'b.yaml', text),
    ]);
    const next = await again();
    expect(held(next)).toEqual(['test@1.0.0 a', 'test@1.1.0 b']);
    await next.packs.remove('a'.repeat(64));
    expect(held(await again())).toEqual(['test@1.1.0 b']);
  });
});
