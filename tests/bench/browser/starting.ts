import { type Axis, timingOf } from '../measure';
import { type Places, type Times, note, withPlaces } from './places';
import { quantile } from './quantities';

/** Milliseconds from the beginning of a navigation until the field for the passphrase stands and was painted. */
const started = async ({ waymark }: Places, address: string): Promise<number> => {
  const page = await waymark.context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const took = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          if (document.querySelector('input[type=password]') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        };
        look();
      }),
  );
  await page.close();
  return took;
};

export const starting = (): Promise<Axis[]> =>
  withPlaces([], async (places) => {
    const found: Times = {};
    const pages = { waymark: places.waymark.url, plain: `${places.url}unlock.html` };
    for (let round = -2; round < 11; round += 1)
      for (const [name, address] of Object.entries(pages)) {
        const took = await started(places, address);
        if (round >= 0) note(found, name, took);
      }
    const times = quantile(found.waymark) / quantile(found.plain);
    return [
      {
        axis: 'start in a used profile, navigation to a usable unlock screen',
        waymark: timingOf(found.waymark ?? []),
        limit: timingOf(found.plain ?? []),
        limitIs: 'the same screen in plain HTML',
        goal: 'at most 1.5 times the limit',
        result: `${times.toFixed(1)} times`,
        met: times <= 1.5,
        why: 'the screen waits for React, the words and the store, whose worker of 800 kB starts with the cipher before anything is drawn',
      },
    ];
  });
