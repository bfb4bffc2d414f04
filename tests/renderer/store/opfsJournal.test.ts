import { afterEach, describe, expect, it, vi } from 'vitest';
import { opfsJournal } from '../../../renderer/store/opfsJournal';

/** The browser's private file system as Chromium keeps it: a file that a handle holds cannot be removed. */
const privateFiles = () => {
  const files = new Map<string, number[]>();
  const held = new Map<string, number>();
  const disk = { fails: null as 'write' | 'flush' | null };
  const missing = (): never => {
    throw new DOMException('no such file', 'NotFoundError');
  };
  const handleOf = (name: string) => {
    held.set(name, (held.get(name) ?? 0) + 1);
    const bytes = (): number[] => files.get(name) ?? missing();
    const broken = (step: 'write' | 'flush'): void => {
      if (disk.fails === step) throw new DOMException('the disk failed', 'InvalidStateError');
    };
    return {
      read: (buffer: Uint8Array) => void buffer.set(bytes().slice(0, buffer.length)),
      write: (buffer: Uint8Array, { at }: { at: number }) => {
        const taken = buffer.subarray(0, disk.fails === 'write' ? 2 : undefined);
        files.set(name, [...bytes().slice(0, at), ...taken, ...bytes().slice(at + buffer.length)]);
        broken('write');
        return buffer.length;
      },
      flush: () => broken('flush'),
      getSize: () => bytes().length,
      truncate: (size: number) => void (bytes().length = size),
      close: () => void held.set(name, held.get(name)! - 1),
    };
  };
  const folder = {
    getFileHandle: (name: string) => {
      if (!files.has(name)) files.set(name, []);
      return Promise.resolve({ createSyncAccessHandle: () => Promise.resolve(handleOf(name)) });
    },
    removeEntry: (name: string) => {
      if (!files.has(name)) return Promise.reject(new DOMException('no such file', 'NotFoundError'));
      if (held.get(name)) return Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
      files.delete(name);
      return Promise.resolve();
    },
    keys: () => files.keys(),
  };
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve({ getDirectoryHandle: () => Promise.resolve(folder) }) },
  });
  return { files, disk };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the journal in the browser’s own file system', () => {
  it('leaves no torn tail when a write or its flush fails', async () => {
    const { files, disk } = privateFiles();
    const journal = opfsJournal(() => Promise.resolve(null));
    await journal.append('x.journal', Uint8Array.of(1, 2, 3), 0);
    for (const step of ['write', 'flush'] as const) {
      disk.fails = step;
      await expect(journal.append('x.journal', Uint8Array.of(4, 5, 6), 3)).rejects.toThrow('the disk failed');
      expect(files.get('x.journal')).toEqual([1, 2, 3]);
    }
    disk.fails = null;
    await journal.append('x.journal', Uint8Array.of(4), 3);
    expect([...(await journal.read('x.journal'))]).toEqual([1, 2, 3, 4]);
  });

  it('removes a file, and what it holds even while another window has it open', async () => {
    const { files } = privateFiles();
    const [here, there] = [opfsJournal(() => Promise.resolve(null)), opfsJournal(() => Promise.resolve(null))];
    await here.append('x.journal', Uint8Array.of(1, 2, 3), 0);
    await there.read('x.journal');
    await here.remove('x.journal');
    expect(files.get('x.journal')).toEqual([]);
    await here.remove('never.journal');
    expect(await here.list()).toEqual(['x.journal']);
    await there.remove('x.journal');
    expect(await here.list()).toEqual([]);
  });
});
