import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextTravel, nextTravelChanges } from '../fixtures/nextTravel';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, savedNow, toPhase, unlock } from './application';

/** The sample moves from travel 1.0.0 to a version that a file brings. */
describe('a new version of the pack during a mission', () => {
  let app: Application;
  let folder = '';
  beforeAll(async () => {
    app = await openApplication();
    folder = await mkdtemp(join(tmpdir(), 'waymark-move-'));
    await writeFile(join(folder, 'travel-1.1.0.yaml'), nextTravel());
    await createVault(app.page);
    await app.page.getByRole('button', { name: 'Open the sample' }).click();
    await app.page.getByRole('heading', { name: 'Prepare', level: 1 }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });
  const page = (): Page => app.page;
  const openSample = () => page().getByRole('link', { name: 'Countering terrorist travel in XAA' }).click();
  const toWork = async (): Promise<void> => {
    await toPhase(page(), 'Prepare');
    await page().getByRole('button', { name: 'Version 1.1.0: see what changes' }).click();
    await page().getByRole('heading', { name: 'Move to travel@1.1.0' }).waitFor();
  };
  const { reworded, otherThreshold, removed, added, guidanceOnly } = nextTravelChanges;
  const group = (id: string) => page().getByRole('region', { name: new RegExp(`^${id} `) });

  it('changes nothing by being installed, and is told where the pack is pinned', async () => {
    await page().getByRole('link', { name: 'Instrument packs' }).click();
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Install a pack from a file' }).click();
    await (await chooser).setFiles(join(folder, 'travel-1.1.0.yaml'));
    await page().getByText('travel@1.1.0 is installed').waitFor();
    await page().getByRole('link', { name: 'All consultations' }).click();
    await openSample();
    await toPhase(page(), 'Prepare');
    await page().getByText('travel@1.0.0', { exact: true }).waitFor();
    await page().getByText('Version 1.1.0 of this pack is here.').waitFor();
  });

  it('is a work list: what changed side by side, what carries over, what a person decides, what is gone', async () => {
    await toWork();
    await group(reworded).getByRole('insertion').getByText('and every operator of private flights').waitFor();
    expect(await group(otherThreshold).getByRole('table').textContent()).toMatch(/In place when.*95.*90/);
    await page()
      .getByRole('heading', { name: /Removed from the pack/ })
      .waitFor();
    expect(
      await page()
        .getByRole('region', { name: /^Removed from the pack/ })
        .textContent(),
    ).toContain(removed);
    expect(
      await page()
        .getByRole('region', { name: /^New in this version/ })
        .textContent(),
    ).toContain(added);
    expect(
      await page()
        .getByRole('region', { name: /^Changed without touching/ })
        .textContent(),
    ).toContain(guidanceOnly);
    await accessibleBothWays(page(), 'the work list of a move');
  });

  it('is not finished while something is open, and says so', async () => {
    await page().getByRole('button', { name: 'Finish the move' }).click();
    await page()
      .getByRole('status')
      .getByText(/still to be decided/)
      .waitFor();
    expect(await page().getByRole('dialog').count()).toBe(0);
  });

  it('is decided by the keyboard, and each decision is there after the computer was cut off', async () => {
    const first = group(reworded).getByRole('button', { name: 'Keep', exact: true }).first();
    await first.focus();
    await page().keyboard.press('k');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('a');
    await savedNow(page());
    await app.kill();
    await unlock(page());
    await openSample();
    await toWork();
    const pressed = page().getByRole('button', { pressed: true });
    expect(await pressed.allTextContents()).toEqual([
      expect.stringContaining('Keep'),
      expect.stringContaining('Ask again'),
    ]);
  });

  it('is finished in one deliberate act, which freezes what was before and after', async () => {
    await group(reworded)
      .getByRole('button', { name: `Keep all answers on ${reworded}` })
      .click();
    await group(otherThreshold)
      .getByRole('button', { name: `Ask all answers on ${otherThreshold} again` })
      .click();
    await page().getByText('Everything is decided.').waitFor();
    await page().getByRole('button', { name: 'Finish the move' }).click();
    await accessibleBothWays(page(), 'finishing a move');
    await page().getByRole('dialog').getByRole('button', { name: 'Move to travel@1.1.0' }).click();
    await page()
      .getByText(/^Moved from travel@1\.0\.0 on/)
      .waitFor();
    await page().getByText('travel@1.1.0', { exact: true }).waitFor();
    await savedNow(page());
    await toPhase(page(), 'Baseline');
    await page().getByRole('rowheader', { name: 'After moving from travel@1.0.0 to travel@1.1.0' }).waitFor();
  });

  it('leaves the old version readable: what was frozen before shows with its own texts', async () => {
    await page()
      .getByRole('button', { name: /View.*Before moving from travel@1\.0\.0/ })
      .click();
    await page()
      .getByRole('heading', { name: /Before moving from travel@1\.0\.0/, level: 1 })
      .waitFor();
    await page().goBack();
    await page().getByRole('heading', { name: 'Baseline', level: 1 }).waitFor();
  });

  it('is one undo away', async () => {
    await page().getByRole('button', { name: 'Undo', exact: true }).click();
    await toPhase(page(), 'Prepare');
    await page().getByText('travel@1.0.0', { exact: true }).waitFor();
    await toWork();
    await page().getByText('Everything is decided.').waitFor();
    await page().getByRole('button', { name: 'Take all these decisions back' }).click();
    await page()
      .getByText(/answers are still to be decided/)
      .waitFor();
    expect(app.complaints).toEqual([]);
  });
});
