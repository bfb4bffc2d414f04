import { type Axis, timingOf } from '../measure';
import { type Times, withPlaces } from './places';
import { quantile } from './quantities';

const changes = 50_000;

export const loading = (): Promise<Axis[]> =>
  withPlaces(null, async ({ waymark, url }) => {
    const page = await waymark.context.newPage();
    await page.goto(url);
    const found = await page.evaluate<Times>(`measureLoading(${changes}, 9)`);
    const times = quantile(found.waymark) / quantile(found.raw);
    return [
      {
        axis: `load and fold ${changes} changes from a locked store, 2,000 saves of them not yet folded, its key at hand`,
        waymark: timingOf(found.waymark ?? []),
        limit: timingOf(found.raw ?? []),
        limitIs: 'chunks of 1,000 in raw IndexedDB with AES-GCM, parsed into a Map of last values',
        goal: 'at most 1.5 times the limit',
        result: `${times.toFixed(2)} times`,
        met: times <= 1.5,
        why: 'both copies are read and compared, every entry proves its place and its predecessor, every change is checked for its shape, and conflicts are kept',
      },
    ];
  });
