import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Tests that drive a whole browser. Two at a time: each has a server on a port of its own and a profile in a folder of its own,
 * and most of what they do is to wait for a page.
 */
const browserTests = ['tests/e2e/**/*.test.{ts,tsx}', 'tests/faults/**/*.test.{ts,tsx}'];

/** Tests of disks: what another test makes the system write out would save what they mean to lose. One at a time, at the end. */
const diskTests = ['tests/faults/r0{2,3,4,6}-*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/reporter.ts'],
    projects: [
      {
        // `electron` is the recording stand-in: the package itself would try to download its binary when imported.
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: browserTests,
          alias: { electron: at('./tests/electron/fakeElectron.ts') },
          // Vitest would leave one core idle, which is half of a small machine.
          maxWorkers: os.availableParallelism(),
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          exclude: diskTests,
          globalSetup: ['./tests/built.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'disk',
          include: diskTests,
          globalSetup: ['./tests/built.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
