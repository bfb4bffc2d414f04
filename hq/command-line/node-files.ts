import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Effects, OutputFile, Refused } from './effects';

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file; check the path.',
  ENOTDIR: 'Part of this path is a file, not a folder; check the path.',
  EISDIR: 'This is a folder; a file was expected.',
  EACCES: 'Access to it is not allowed; check its permissions.',
  EPERM: 'Access to it is not allowed; check its permissions.',
  EROFS: 'It lies on a disk that cannot be written to; choose another place.',
  ENOSPC: 'The disk is full; free some space and try again.',
  EEXIST: 'Part of this path is a file, not a folder; check the path.',
  ENAMETOOLONG: 'This name is too long; choose a shorter one.',
  ELOOP: 'This path leads in a circle; check its links.',
};

const refusal = (error: unknown): Refused => {
  const code = codeOf(error);
  // Anything without a system code is a bug, and must not look like a problem with a file.
  if (code === '') throw error;
  return { refused: reasons[code] ?? `The system refuses it (${code}); check the path and try again.` };
};

/** What must not outlive this process: half-written files, and folders that hold them. */
const pending = new Set<string>();

/** Removes what an interrupted command would leave behind. */
export const discardPending = (): void => {
  for (const place of pending) rmSync(place, { recursive: true, force: true });
};

export const readFileWithin: Effects['read'] = async (file, limit) => {
  try {
    const handle = await open(file, 'r');
    try {
      const parts: Uint8Array[] = [];
      let size = 0;
      // Piece by piece: what is no ordinary file (a pipe, a device) does not say its size beforehand.
      for await (const part of handle.createReadStream({ end: limit, autoClose: false })) {
        parts.push(part as Uint8Array);
        size += (part as Uint8Array).length;
        if (size > limit) break;
      }
      return new Uint8Array(Buffer.concat(parts));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refusal(error);
  }
};

export const listFolder: Effects['list'] = async (folder) => {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    refusal(error);
    return [];
  }
};

/** Runs `work` with a folder of its own beside where results go, and removes it afterwards. */
export const inScratchFolder = async <T>(
  folder: string,
  work: (scratch: string) => Promise<T>,
): Promise<T | Refused> => {
  let near = path.resolve(folder);
  try {
    while (!(await isFolder(near)) && path.dirname(near) !== near) near = path.dirname(near);
    const scratch = await mkdtemp(path.join(near, '.waymark-'));
    pending.add(scratch);
    try {
      return await work(scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      pending.delete(scratch);
    }
  } catch (error) {
    return refusal(error);
  }
};

const isFolder = async (place: string): Promise<boolean> =>
  lstat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Where a file really goes: through links to the file they lead to; never in place of a folder or a device. */
const targetOf = async (file: string): Promise<string | Refused> => {
  try {
    const real = await realpath(file);
    const found = await lstat(real);
    if (found.isDirectory()) return { refused: reasons.EISDIR! };
    return found.isFile() ? real : { refused: 'This is no ordinary file; choose another name.' };
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? path.resolve(file) : refusal(error);
  }
};

interface Staged {
  readonly temporary: string;
  readonly target: string;
}

const stage = async ({ temporary }: Staged, bytes: Uint8Array): Promise<void> => {
  pending.add(temporary);
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder and gives those that had to be made, deepest first. */
const makeFolder = async (folder: string): Promise<string[]> => {
  const first = await mkdir(folder, { recursive: true });
  const made: string[] = [];
  if (first === undefined) return made;
  for (let at = path.resolve(folder); at.length >= first.length; at = path.dirname(at)) made.push(at);
  return made;
};

/**
 * Writes all files or none: each completely beside its place and flushed to the disk, and only when all are there they take
 * their names.
 */
export const writeFiles: Effects['write'] = async (files: readonly OutputFile[]) => {
  const made: string[] = [];
  const staged: Staged[] = [];
  const undone = async (file: string, why: Refused): Promise<Refused & { file: string }> => {
    for (const { temporary } of staged) {
      await rm(temporary, { force: true });
      pending.delete(temporary);
    }
    for (const folder of made) await rmdir(folder).catch(() => undefined);
    return { ...why, file };
  };
  let current = '';
  try {
    for (const { file, bytes } of files) {
      current = file;
      made.unshift(...(await makeFolder(path.dirname(file))));
      const target = await targetOf(file);
      if (typeof target !== 'string') return await undone(file, target);
      const name = `.${path.basename(target).slice(0, 100)}.${randomUUID()}`;
      const next = { temporary: path.join(path.dirname(target), name), target };
      staged.push(next);
      await stage(next, bytes);
    }
    for (const { temporary, target } of staged) {
      current = target;
      await rename(temporary, target);
      pending.delete(temporary);
    }
    return { written: true };
  } catch (error) {
    return undone(current, refusal(error));
  }
};
