import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests that drive a whole browser: one at a time, because two of them on a small machine measure each other. */
const browserTests = ['tests/e2e/**/*.test.{ts,tsx}', 'tests/faults/**/*.test.{ts,tsx}'];

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
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['./tests/built.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
