import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, createVault, openApplication, savedNow } from '../e2e/application';
import { report, rounds } from './figure';
import { heapOf, residentOf } from './harness/memory';
import { seedOf, seeded } from './seeded';

/**
 * A working day in one sitting: answers, pages, searches and panels, one after the other. What the scripts hold after the
 * garbage was collected may grow by what was said, and by nothing else. Bytes are asserted, never time.
 */
const acts = rounds(120, 4_000);
const blocks = 4;
/** What one act may leave behind: a change of an answer is about a kilobyte in the log and in what is folded from it. */
const perAct = 6 * 1024;
const leaks = 48;
/** What a page may fill once and for all, whatever is done with it: caches, words, the pages' own programs. */
const once = 2 * 1024 * 1024;

const places = ['baseline', 'reconcile', 'needs/priority', 'roadmap', 'prepare', 'evening', 'interview'];

describe('a session of eight hours', () => {
  let app: Application;
  let scope = '';
  const page = (): Page => app.page;

  beforeAll(async () => {
    app = await openApplication();
    await createVault(page());
    await page().getByRole('button', { name: 'Open the sample' }).first().click();
    await page().waitForURL(/#\/c\//, { timeout: 120_000 });
    scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
  });
  afterAll(() => app.close());

  const to = async (part: string): Promise<void> => {
    await page().evaluate((hash) => void (location.hash = hash), `/c/${scope}/${part}`);
    await page().getByRole('heading', { level: 1 }).first().waitFor();
  };

  /** One thing that a person does, chosen by the seed. */
  const act = async (next: (below: number) => number): Promise<void> => {
    switch (next(4)) {
      case 0:
        await to(places[next(places.length)]!);
        break;
      case 1:
        await page().keyboard.press('Control+k');
        await page()
          .getByRole('combobox', { name: 'A word, an id, a name or a command' })
          .fill(`law ${next(90)}`);
        await page().keyboard.press('Escape');
        break;
      default:
        await to('interview/v01');
        await page()
          .getByRole('heading', { name: /^Interview with/ })
          .waitFor();
        for (let key = 0; key < 1 + next(3); key++) await page().keyboard.press(['y', 'n', 'p', 'j'][next(4)]!);
    }
  };

  /** By how much the heap grew over so many acts, in bytes, from the end of a first round that warms everything up. */
  const growth = async (count: number, seed: number, after: () => Promise<unknown>) => {
    const next = seeded(seed);
    const heaps: number[] = [];
    for (let block = 0; block <= blocks; block++) {
      for (let n = 0; n < count / blocks; n++) {
        await act(next);
        await after();
      }
      await to('prepare');
      await savedNow(page());
      heaps.push(await heapOf(page()));
    }
    return { grown: heaps[blocks]! - heaps[0]!, heaps };
  };

  it(`of ${acts} acts leaves no more behind than what was said`, async () => {
    const seed = seedOf('session');
    const before = await residentOf(page().context());
    const { grown, heaps } = await growth(acts, seed, () => Promise.resolve());
    const resident = (await residentOf(page().context())) - before;
    report({
      figure: 'R5',
      tried: 'scale: heap after collection over a session',
      cases: acts,
      found: `${Math.round(grown / acts)} bytes an act (${heaps.map((heap) => (heap / 2 ** 20).toFixed(1)).join(', ')} MiB), processes ${Math.round(resident / 2 ** 20)} MiB more`,
      demanded: `at most ${perAct} bytes an act, and 2 MiB once`,
      seed,
    });
    expect(grown).toBeLessThan(once + perAct * acts);
  }, 14_400_000);

  it('(broken twin) a page that keeps something of each act is caught', async () => {
    const leak = () =>
      page().evaluate(() => {
        const kept = window as unknown as { kept?: string[][] };
        kept.kept ??= [];
        kept.kept.push(Array.from({ length: 2_000 }, () => Math.random().toString(36)));
      });
    const { grown } = await growth(leaks, seedOf('session twin'), leak);
    expect(grown).toBeGreaterThan(once + perAct * leaks);
  }, 900_000);

  it('never complained', () => {
    expect(app.complaints).toEqual([]);
  });
});
