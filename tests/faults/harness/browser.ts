import { spawn } from 'node:child_process';
import { findChromium } from '../../../scripts/chromium.mjs';
import { switches } from '../../../scripts/window.mjs';

/** The two engines in which Chromium keeps IndexedDB: the one of today, and the one that is coming. */
export const engines = {
  LevelDB: [],
  SQLite: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
} as const;

/** A whole headless browser, with the switches of the window that `npm start` opens, in its own process group, so that all of it can be killed at one instant. */
export const startBrowser = (profile: string, address: string, more: readonly string[] = []) => {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium found: npm test installs one.');
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      `--user-data-dir=${profile}`,
      ...switches,
      ...more,
      address,
    ],
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    /** kill -9 of the whole tree: no process gets to finish anything. */
    kill: async (): Promise<void> => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
};

export type Browser = ReturnType<typeof startBrowser>;
