import type { Page } from 'playwright-core';
import { type Axis, timingOf } from '../measure';
import { type Places, type Times, comparedWith, interviews, note, openForm, peerNames, withPlaces } from './places';
import { keyTimes, mainThread, openByHash, quantile, watchKeys } from './quantities';
import type { Size } from './waymark';

const size: Size = { criteria: 1_000, interviews: 0 };
const words = 'The register is kept on paper and copied by hand ';

const ready = async (places: Places, name: string): Promise<Page> => {
  const page =
    name === 'waymark' ? await places.waymark.unlocked() : (await openForm(places, name, size.criteria)).page;
  if (name === 'waymark') {
    await openByHash(page, `${interviews(places.waymark, size)}/next`, '#answer-note');
    await page.waitForTimeout(500);
  }
  // The hand lies on a pointer somewhere over every page: what moves under it costs the same in all of them.
  await page.mouse.move(640, 400);
  const field = name === 'waymark' ? '#answer-note' : 'input:not([type=radio]):visible';
  await page.locator(field).first().focus();
  return page;
};

/** Gives and changes an answer on which others depend. */
const answer = async (page: Page, name: string, presses: number): Promise<void> => {
  const keys = name === 'waymark' ? ['y', 'n'] : ['ArrowDown', 'ArrowUp'];
  for (let n = 0; n < presses; n += 1) {
    await page.keyboard.press(keys[n % 2]!);
    await page.waitForTimeout(200);
  }
};

export const typing = (): Promise<Axis[]> =>
  withPlaces([size], async (places) => {
    const [work, paint, shown, shownWork]: Times[] = [{}, {}, {}, {}];
    for (let round = 0; round < 3; round += 1)
      for (const name of ['waymark', 'plain', ...peerNames]) {
        const page = await ready(places, name);
        const spent = await mainThread(page);
        await watchKeys(page);
        await page.keyboard.type(words.slice(0, 12), { delay: 60 });
        await page.waitForTimeout(800);
        await keyTimes(page);
        const before = await spent();
        await page.keyboard.type(words, { delay: 90 });
        // Long enough that what was typed is saved within what is measured.
        await page.waitForTimeout(900);
        const keys = await keyTimes(page);
        note(work!, name, ((await spent()) - before) / keys.length);
        for (const took of keys) note(paint!, name, took);
        if (name === 'waymark') await page.keyboard.press('Escape');
        else await page.locator('input[type=radio]:visible').first().focus();
        await answer(page, name, 4);
        await keyTimes(page);
        const begun = await spent();
        await answer(page, name, 16);
        const answers = await keyTimes(page);
        note(shownWork!, name, ((await spent()) - begun) / answers.length);
        for (const took of answers) note(shown!, name, took);
        await page.close();
      }
    const rowOf = (found: Times, limitIs: string) => ({
      waymark: timingOf(found.waymark ?? []),
      limit: timingOf(found.plain ?? []),
      limitIs,
      peers: comparedWith(found),
    });
    const perKey = quantile(work!.waymark) / quantile(work!.plain);
    const later = quantile(paint!.waymark, 0.95) - quantile(paint!.plain, 0.95);
    const slowest = quantile(shown!.waymark, 0.95) / quantile(shown!.plain, 0.95);
    const shownRatio = quantile(shownWork!.waymark) / quantile(shownWork!.plain);
    return [
      {
        axis: 'main thread for each key typed into a note, 1,000 questions, saving included',
        ...rowOf(work!, 'a field in plain HTML, nothing saved'),
        goal: 'at most 1.3 times the limit',
        result: `${perKey.toFixed(2)} times`,
        met: perKey <= 1.3,
        why: 'each key passes the listeners of the framework, the form and its check, and what is saved in a pause is folded and marked; the limit saves nothing',
      },
      {
        axis: 'key to next paint, 1,000 questions',
        ...rowOf(paint!, 'a field in plain HTML'),
        goal: '95 of 100 at most one frame later',
        result: `${later.toFixed(1)} ms later at 95 of 100`,
        met: later <= 16.7,
        why: 'what is saved in a pause is folded before the next key',
      },
      {
        axis: 'an answer that shows or hides others, 1,000 questions, key to next paint',
        ...rowOf(shown!, 'plain HTML, one page'),
        goal: '95 of 100 at most 2 times the limit',
        result: `${slowest.toFixed(1)} times at 95 of 100; main thread ${shownRatio.toFixed(1)} times`,
        met: slowest <= 2,
        why: 'the answer goes into the log before it is painted, and what follows from it is scored and drawn after that; the limit hides three elements',
      },
    ];
  });
