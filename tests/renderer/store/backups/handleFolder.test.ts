import { describe, expect, it } from 'vitest';
import { handleFolder } from '../../../../renderer/store/backups/handleFolder';

/** A directory as a browser gives it; `meanwhile` happens between a name's turn in the list and the look at its file. */
const directory = (names: readonly string[], meanwhile: (name: string, there: Set<string>) => void) => {
  const there = new Set(names);
  const look = (name: string): void => {
    meanwhile(name, there);
    if (!there.has(name)) throw new DOMException('no such file', 'NotFoundError');
  };
  const values = async function* () {
    if (there.size === 0) throw new DOMException('no such directory', 'NotFoundError');
    for (const name of [...there].sort())
      yield await Promise.resolve({
        kind: 'file',
        name,
        getFile: () => Promise.resolve().then(() => (look(name), { size: 7, lastModified: 1 })),
      });
  };
  return handleFolder('own', () => Promise.resolve({ path: null, directory: { values } as never }));
};

describe('a directory of the browser as a place for backups', () => {
  it('is listed while a backup that is being made gets its name', async () => {
    const folder = directory(['waymark-1.backup', 'waymark-3.backup.part'], (name, there) => {
      if (name.endsWith('.part') && there.delete(name)) there.add('waymark-3.backup');
    });
    expect((await folder.list())?.files?.map(({ name }) => name)).toEqual(['waymark-1.backup']);
  });

  it('is away when its stick was pulled out, also in the middle of the list', async () => {
    const folder = directory(['waymark-1.backup', 'waymark-2.backup'], (_, there) => there.clear());
    expect(await folder.list()).toEqual({ path: null, files: null });
  });
});
