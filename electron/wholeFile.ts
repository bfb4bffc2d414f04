import { constants } from 'node:fs';
import type * as promises from 'node:fs/promises';
import path from 'node:path';

/** The part of `node:fs/promises` that the host writes with; tests count its calls and let them fail. */
export type FileSystem = Pick<typeof promises, 'mkdir' | 'open' | 'readdir' | 'rename' | 'rm' | 'statfs'>;

// A link in the folder could lead a read or a write to any file of the user. Windows has no such flag, and none is needed
// there: making a link takes rights of its own.
export const noLinks = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** The system's name of a failure, such as `EACCES`. Anything else that was thrown is a bug and thrown on. */
export const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
};

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** A write that did not happen, in the words of the bridge. */
export const failedWrite = (error: unknown): { kind: 'full' } | { kind: 'failed'; code: string } => {
  const code = codeOf(error);
  return noRoom.has(code) ? { kind: 'full' } : { kind: 'failed', code };
};

/** The text of a small file; null where it cannot be read, for whatever reason. */
export const readText = async (fs: FileSystem, file: string): Promise<string | null> => {
  try {
    const handle = await fs.open(file, 'r');
    try {
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
};

/** Makes the names in a folder last over a power cut; Windows keeps them without being asked and refuses to be. */
export const syncFolder = async (fs: FileSystem, folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file whole: beside its place, synced, then moved there, so that neither a full disk nor a power cut leaves
 * half of it. Throws the system's error, with what stood there before untouched and nothing left beside it.
 */
export const writeWhole = async (fs: FileSystem, file: string, bytes: Uint8Array): Promise<void> => {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    // What a crash left there goes first: the file must be new, or it could be a link that somebody laid.
    await fs.rm(part, { force: true });
    const handle = await fs.open(part, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(part, file);
  } catch (error) {
    await fs.rm(part, { force: true });
    throw error;
  }
  await syncFolder(fs, path.dirname(file));
};
