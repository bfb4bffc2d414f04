import * as fs from 'node:fs/promises';
import type { FileSystem } from '../../electron/wholeFile';

/** The real file system, with an account of what was called, and a failure where a test asks for one. */
export const watched = (calls: string[], failing: { call?: string; code?: string } = {}): FileSystem => {
  const note = (call: string): void => {
    calls.push(call);
    if (failing.call === call) throw Object.assign(new Error(`${failing.code}: ${call}`), { code: failing.code });
  };
  return {
    ...fs,
    open: async (file, flags, mode) => {
      const handle = await fs.open(file, flags, mode);
      const what = (await handle.stat()).isDirectory() ? 'folder' : 'file';
      for (const method of ['sync', 'datasync', 'write', 'writeFile', 'truncate'] as const) {
        const real = (handle[method] as (...args: unknown[]) => Promise<unknown>).bind(handle);
        Object.assign(handle, {
          [method]: async (...args: unknown[]) => {
            note(`${what}.${method}`);
            return real(...args);
          },
        });
      }
      return handle;
    },
    rename: async (from, to) => {
      note('rename');
      await fs.rename(from, to);
    },
  };
};
