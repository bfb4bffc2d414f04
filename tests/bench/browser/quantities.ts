import type { Page } from 'playwright-core';

export const quantile = (times: readonly number[] = [], share = 0.5): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
};

/** Milliseconds from setting the address until what the selector names was painted. */
export const openByHash = (page: Page, hash: string, selector: string): Promise<number> =>
  page.evaluate(
    async ([to, wanted]) => {
      const start = performance.now();
      location.hash = to;
      await new Promise<void>((done) => {
        const look = (): void => {
          if (document.querySelector(wanted) === null) return;
          seen.disconnect();
          done();
        };
        const seen = new MutationObserver(look);
        seen.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      });
      await new Promise<void>((painted) => {
        requestAnimationFrame(() => setTimeout(painted));
      });
      return performance.now() - start;
    },
    [hash, selector] as const,
  );

/** Processor time of the page's main thread in milliseconds: what other programs of the machine do is not in it. */
export const mainThread = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
};

/** What the page's objects take, in MB, after it was cleaned up. */
export const heap = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

/** From now on the page notes how long each key takes until the next paint. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    const note = ({ timeStamp }: KeyboardEvent): void => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    };
    addEventListener('keydown', note, true);
  });

export const keyTimes = (page: Page): Promise<number[]> => page.evaluate<number[]>('keyTimes.splice(0)');
