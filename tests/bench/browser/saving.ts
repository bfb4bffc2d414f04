import { type Axis, timingOf } from '../measure';
import { type Times, withPlaces } from './places';
import { quantile } from './quantities';

export const saving = (): Promise<Axis[]> =>
  withPlaces(null, async ({ waymark, url }) => {
    const page = await waymark.context.newPage();
    await page.goto(url);
    const found = await page.evaluate<Times>('measureSaving(300)');
    const times = (a: string, b: string): number => quantile(found[a]) / quantile(found[b]);
    const timing = (name: string) => timingOf(found[name] ?? []);
    const rate = times('rawEncrypted', 'waymarkDatabase');
    const journalled = times('waymark', 'raw');
    const ahead = times('rxdbEncrypted', 'waymark');
    const peers = [
      { name: 'Dexie, strict, in clear', timing: timing('dexie') },
      { name: 'RxDB, encrypted, neither strict nor journalled', timing: timing('rxdbEncrypted') },
    ];
    return [
      {
        axis: 'one answer of 600 characters sealed and committed strictly, without the journal',
        waymark: timing('waymarkDatabase'),
        limit: timing('rawEncrypted'),
        limitIs: 'raw strict IndexedDB with AES-GCM',
        peers,
        goal: 'at least 0.9 times its rate',
        result: `${rate.toFixed(2)} times`,
        met: rate >= 0.9,
        why: 'a change is checked, padded to a larger size, bound to its place and chained by hash before the commit: a tenth of a millisecond or two',
      },
      {
        axis: 'the same with the journal flushed before it',
        waymark: timing('waymark'),
        limit: timing('raw'),
        limitIs: 'raw strict IndexedDB in clear',
        peers,
        goal: 'at most 2.5 times the limit, and ahead of encrypted RxDB',
        result: `${journalled.toFixed(2)} times, ${ahead.toFixed(2)} times ahead of RxDB`,
        met: journalled <= 2.5 && ahead > 1,
      },
    ];
  });
