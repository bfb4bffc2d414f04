import { type Axis, timingOf } from '../measure';
import { type Places, type Times, note, withPlaces } from './places';
import { quantile } from './quantities';
import { passphrase } from './waymark';

/**
 * Milliseconds from the beginning of a navigation until the field for the passphrase takes what is typed and was painted.
 * What is typed into Waymark at that very moment must open the vault.
 */
const started = async ({ waymark }: Places, address: string): Promise<number> => {
  const page = await waymark.context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const took = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          const field = document.querySelector<HTMLInputElement>('input[type=password]');
          if (field?.checkVisibility() !== true) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now())));
        };
        look();
      }),
  );
  if (address === waymark.url) {
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Consultations' }).waitFor({ timeout: 60_000 });
  }
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
        axis: 'start in a used profile, navigation to an unlock screen that takes the passphrase',
        waymark: timingOf(found.waymark ?? []),
        limit: timingOf(found.plain ?? []),
        limitIs: 'the same screen in plain HTML',
        goal: 'at most 1.5 times the limit',
        result: `${times.toFixed(2)} times`,
        met: times <= 1.5,
        why: 'a script chooses the words and shows the field before anything else is loaded, which costs one more file and one more frame',
      },
    ];
  });
