import { execFile } from 'node:child_process';
import { cp, mkdir, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

type Pick = (below: number) => number;

/** Folders of a profile in which the store's two copies lie: the database, and the private file system. */
const copies = ['IndexedDB', 'File System'] as const;

interface Place {
  /** The profile's own folder of one copy. */
  readonly folder: string;
  /** The same folder of the profile as it was some saves earlier. */
  readonly earlier: string;
  readonly next: Pick;
}

const filesIn = async (folder: string): Promise<string[]> => {
  const files: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await stat(join(entry.parentPath, entry.name))).size > 0)
      files.push(join(entry.parentPath, entry.name));
  return files.sort();
};

const oneOf = <T>(list: readonly T[], next: Pick): T => {
  const chosen = list[next(list.length)];
  if (chosen === undefined) throw new Error('There is no file here to damage.');
  return chosen;
};

/** Weighted to where the text is: the large files, as a failing disk hits them. */
const fileIn = async ({ folder, next }: Place): Promise<string> => {
  const files = await filesIn(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (next(2) === 0) return oneOf(files, next);
  let at = next(total);
  return files.find((_, n) => (at -= sizes[n]!) < 0)!;
};

const write = async (file: string, at: number, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
};

const flip = async (place: Place, times: number): Promise<void> => {
  const file = await fileIn(place);
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  for (let n = 0; n < times; n++) {
    const at = place.next(size);
    const byte = new Uint8Array(1);
    await handle.read(byte, 0, 1, at);
    byte[0]! ^= 1 + place.next(255);
    await handle.write(byte, 0, 1, at);
  }
  await handle.close();
};

const removeOne = async ({ folder, next }: Place, pattern: RegExp): Promise<void> => {
  const files = await filesIn(folder);
  const fitting = files.filter((file) => pattern.test(file));
  await rm(oneOf(fitting.length > 0 ? fitting : files, next));
};

const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Twelve kinds of damage. As root nothing is read-only by its mode, so what may not be written is made immutable. */
export const damages: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  'one byte flipped': (place) => flip(place, 1),
  'fifty bytes flipped': (place) => flip(place, 50),
  'a file cut short': async (place) => {
    const file = await fileIn(place);
    await truncate(file, place.next((await stat(file)).size));
  },
  'the head of a file zeroed': async (place) => {
    const file = await fileIn(place);
    await write(file, 0, new Uint8Array(Math.min(4096, (await stat(file)).size)));
  },
  'the tail of a file zeroed': async (place) => {
    const file = await fileIn(place);
    const { size } = await stat(file);
    await write(file, Math.max(0, size - 4096), new Uint8Array(Math.min(4096, size)));
  },
  'MANIFEST or -wal deleted': (place) => removeOne(place, /MANIFEST-|-wal$/),
  'CURRENT or the database file deleted': (place) => removeOne(place, /CURRENT$|\.sqlite$|(^|\/)[^.]*$/),
  'a table or log deleted': (place) => removeOne(place, /\.(ldb|log)$|\/\d{8}$/),
  'an old file put back': async (place) => {
    const old = await filesIn(place.earlier);
    const file = oneOf(old, place.next);
    const to = join(place.folder, file.slice(place.earlier.length));
    await mkdir(dirname(to), { recursive: true });
    await cp(file, to);
  },
  'the folder emptied': async ({ folder }) => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
  },
  'the folder read-only': async ({ folder }) => {
    await execute('chattr', ['-R', '+i', folder]);
  },
  'a file locked': async ({ folder, next }) => {
    await execute('chattr', ['+i', oneOf(await everyFile(folder), next)]);
  },
};

/** Does one kind of damage to one of the two copies, and says to which. */
export const damage = async (kind: string, profile: string, earlier: string, next: Pick): Promise<string> => {
  const copy = oneOf(copies, next);
  await damages[kind]!({ folder: join(profile, 'Default', copy), earlier: join(earlier, 'Default', copy), next });
  return copy;
};

/** Makes writable again what was not, so that it can be removed. */
export const release = async (profile: string): Promise<void> => {
  await execute('chattr', ['-R', '-f', '-i', profile]).catch(() => undefined);
};
