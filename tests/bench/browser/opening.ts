import { type Axis, timingOf } from '../measure';
import { type Places, type Times, comparedWith, interviews, note, openForm, peerNames, withPlaces } from './places';
import { heap, openByHash, quantile } from './quantities';
import type { Size } from './waymark';

const sizes = [100, 1_000, 2_000].map((criteria): Size => ({ criteria, interviews: 0 }));

/** An interview is opened from the list of interviews, in a page that was just started, as its first one. */
const open = async ({ waymark }: Places, size: Size, found: Times): Promise<void> => {
  const page = await waymark.unlocked();
  await openByHash(page, interviews(waymark, size), 'main table');
  await page.waitForTimeout(300);
  const before = await heap(page);
  note(found, `waymark${size.criteria}`, await openByHash(page, `${interviews(waymark, size)}/next`, '.wm-question'));
  note(found, `added${size.criteria}`, (await heap(page)) - before);
  await page.close();
};

export const opening = (): Promise<Axis[]> =>
  withPlaces(sizes, async (places) => {
    const found: Times = {};
    for (let round = 0; round < 5; round += 1) {
      for (const size of sizes) await open(places, size, found);
      for (const name of ['plain', ...peerNames])
        for (const count of [1_000, 2_000]) {
          const { page, took } = await openForm(places, name, count);
          note(found, `${name}${count}`, took);
          await page.close();
        }
    }
    const median = (name: string): number => quantile(found[name]);
    const timing = (name: string) => timingOf(found[name] ?? []);
    const rows = [1_000, 2_000].map((count): Axis => {
      const limit = median(`waymark${count}`) / median(`plain${count}`);
      const ahead = median(`enketo${count}`) / median(`waymark${count}`);
      return {
        axis: `open an interview of ${count} questions, the first of a start, to ready`,
        waymark: timing(`waymark${count}`),
        limit: timing(`plain${count}`),
        limitIs: 'one page of plain HTML',
        peers: comparedWith(found, String(count)),
        goal: 'at most 3 times the limit, 4 times ahead of Enketo',
        result: `${limit.toFixed(1)} times the limit, ${ahead.toFixed(1)} times ahead of Enketo`,
        met: limit <= 3 && ahead >= 4,
        why: 'all that is known of a question is drawn by React and a component library, cold; the limit draws twenty fields',
      };
    });
    const flat = median('waymark2000') / median('waymark100');
    const added = median('added2000');
    return [
      ...rows,
      {
        axis: 'open an interview of 2,000 questions beside one of 100',
        waymark: timing('waymark2000'),
        limit: timing('waymark100'),
        limitIs: 'Waymark with 100 questions',
        goal: 'at most 1.5 times',
        result: `${flat.toFixed(2)} times`,
        met: flat <= 1.5,
      },
      {
        axis: 'memory that an interview of 2,000 questions adds',
        waymark: timing('added2000'),
        limit: timing('added100'),
        limitIs: 'Waymark with 100 questions',
        unit: 'MB',
        goal: 'at most 10 MB',
        result: `${added.toFixed(1)} MB`,
        met: added <= 10,
      },
    ];
  });
