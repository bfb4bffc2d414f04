import { setTimeout as wait } from 'node:timers/promises';
import type { HealthReport } from '../../../renderer/store/contract';
import type { Browser } from './browser';
import type { serveHarness } from './server';

interface Found {
  readonly ids?: readonly string[];
  readonly health?: readonly HealthReport[];
  readonly fault?: { readonly kind: string };
}

interface Campaign {
  readonly server: Awaited<ReturnType<typeof serveHarness>>;
  readonly start: () => Browser;
  /** How often the browser is stopped; after the last time it is looked at once more. */
  readonly count: number;
  /** How long it writes on once it has begun, in milliseconds. */
  readonly pause: () => number;
  /** What happens to its files once it was stopped. */
  readonly then?: () => Promise<void>;
}

/** How far a long run has come, so that nobody waits in the dark. */
export const progress = (what: string, done: number, of: number, found: string): void => {
  if (done < of) console.log(`${what}: ${done} of ${of}, ${found}`);
};

export const none: Totals = { acknowledged: 0, lost: 0, half: 0, journalMended: 0, databaseMended: 0 };

export const sumOf = (a: Totals, b: Totals): Totals => ({
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  half: a.half + b.half,
  journalMended: a.journalMended + b.journalMended,
  databaseMended: a.databaseMended + b.databaseMended,
});

export interface Totals {
  /** Answers of which a server outside the browser has heard that they were saved. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Entries that neither copy can give. */
  readonly half: number;
  /** How often a copy lacked more than the save that was on its way, and was mended from the other. */
  readonly journalMended: number;
  readonly databaseMended: number;
}

/** Starts the page, lets it save, stops it at once, and sees at the next start what has become of what it acknowledged. */
export const stopAndLook = async ({ server, start, count, pause, then }: Campaign): Promise<Totals> => {
  const acknowledged = new Set<string>();
  const totals = { lost: 0, half: 0, journalMended: 0, databaseMended: 0 };
  let before = new Set<string>();
  for (let round = 0; round <= count; round++) {
    let found = null as Found | null;
    let since = 0;
    server.listen((what, body) => {
      if (what === 'found') found = body as Found;
      if (what === 'acknowledged') {
        for (const id of body as string[]) acknowledged.add(id);
        since++;
      }
      if (what === 'refused') throw new Error(`The store refused a save: ${JSON.stringify(body)}`);
    });
    const browser = start();
    try {
      const limit = Date.now() + 60_000;
      while (found === null || (since < 3 && !found.fault)) {
        if (Date.now() > limit)
          throw new Error(`Nothing was heard from the page in round ${round}: ${JSON.stringify(found)}`);
        await wait(5);
      }
      if (round < count) await wait(pause());
    } finally {
      await browser.kill();
    }
    const { ids, health = [], fault } = found;
    if (fault) throw new Error(`The vault did not open in round ${round}: ${fault.kind}`);
    // What this round found is judged against what was acknowledged before it began.
    const present = new Set(ids);
    for (const id of before) if (!present.has(id)) totals.lost++;
    for (const { lost, rebuiltInJournal, rebuiltInDatabase } of health) {
      totals.half += lost.length;
      if (rebuiltInJournal > 0) totals.journalMended++;
      // The journal is written first: the database may lack the one save that was on its way.
      if (rebuiltInDatabase > 1) totals.databaseMended++;
    }
    before = new Set(acknowledged);
    if (round < count) await then?.();
  }
  return { acknowledged: acknowledged.size, ...totals };
};
