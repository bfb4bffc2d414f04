import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsultationFile } from '../../shared/model';
import { accessibleBothWays } from './accessible';
import { type Application, createVault, openApplication, openSample, savedNow } from './application';

const title = 'Fusion cells in XAA';

/** Another consultation of the sample's State, under another pack, with an answer to the same fact. */
const other: ConsultationFile = {
  format: 'waymark.consultation/1',
  consultation: { id: 'fusion-xaa', memberState: 'XAA', title, pack: 'fusion@1.0.0', roadMapStart: '2026-07-01' },
  institutions: [
    { id: 'i1', name: 'Inspector General of the Services', kind: 'intelligence-oversight' },
    { id: 'i2', name: 'Office that nobody names', kind: 'judiciary' },
  ],
  interviews: [
    { id: 'v1', institution: 'i1', heldOn: '2025-11-04' },
    { id: 'v2', institution: 'i2', heldOn: '2025-11-05', attribution: 'confidential' },
  ],
  answers: [
    { interview: 'v1', criterion: 'FUSION-R11-C4', value: 'yes', basis: 'documented', note: 'Nothing of this note.' },
    { interview: 'v2', criterion: 'FUSION-R11-C4', value: 'no', basis: 'documented' },
  ],
};

describe('what another consultation of the same State established', () => {
  let app: Application;
  const page = (): Page => app.page;
  const answer = (name: string) => page().getByRole('button', { name, exact: true });
  const offers = () => page().getByText(/^Established in other consultations of this State: 2 answers/);

  beforeAll(async () => {
    app = await openApplication();
    await createVault(page());
    await openSample(page());
    const scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
    const file = join(app.folder, 'fusion-xaa.json');
    await writeFile(file, JSON.stringify(other));
    await page().evaluate(() => void (location.hash = '/'));
    const chooser = page().waitForEvent('filechooser');
    await page().getByRole('button', { name: 'Import a consultation file' }).first().click();
    await (await chooser).setFiles(file);
    await page().getByText(title).first().waitFor();
    await page().evaluate(
      (part) => void (location.hash = part),
      `/c/${scope}/interview/${encodeURIComponent('v01|TRAVEL-R09-C5')}`,
    );
    await page()
      .getByRole('heading', { name: /Who outside the listing agency/ })
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('is offered at the question, folded, and shows whose words may be told only where they may', async () => {
    await offers().waitFor();
    expect(await page().getByText('Inspector General of the Services').isVisible()).toBe(false);
    await page().keyboard.press('z');
    await page().getByText('Inspector General of the Services').waitFor();
    expect(await page().getByText('Office that nobody names').count()).toBe(0);
    expect(await page().getByText('Nothing of this note').count()).toBe(0);
    await page().getByText('Both ask for the body outside the listing service').first().waitFor();
    expect(await page().getByText('accounts differed there').count()).toBe(2);
    await accessibleBothWays(page(), 'an interview with answers from elsewhere');
  });

  it('is taken over by pressing it, as stated, with where it is from', async () => {
    await page()
      .getByRole('button', { name: /^Take over Yes from/ })
      .click();
    await page().getByText(`Taken over from: ${title}, 4 November 2025`).waitFor();
    expect(await answer('Yes').getAttribute('aria-pressed')).toBe('true');
    expect(await answer('Stated').getAttribute('aria-pressed')).toBe('true');
    await savedNow(page());
  });

  it('never replaces an answer without asking, and keeps what was confidential so', async () => {
    await page()
      .getByRole('button', { name: /^Take over No from/ })
      .click();
    await page().getByText('Your answer is: Yes. Replace it?').waitFor();
    expect(await answer('Yes').getAttribute('aria-pressed')).toBe('true');
    await page().getByRole('button', { name: 'Replace', exact: true }).click();
    await page().waitForFunction(() => document.querySelector('.wm-attributed select') !== null);
    await expect
      .poll(() => page().locator('.wm-attributed select').inputValue(), { timeout: 10_000 })
      .toBe('confidential');
    expect(await answer('No').getAttribute('aria-pressed')).toBe('true');
  });

  it('is taken back by one undo', async () => {
    await page()
      .getByRole('heading', { name: /Who outside the listing agency/ })
      .focus();
    await page().keyboard.press('Control+z');
    await page().getByText(`Taken over from: ${title}, 4 November 2025`).waitFor();
    expect(await answer('Yes').getAttribute('aria-pressed')).toBe('true');
  });

  it('is not in the room at all', async () => {
    await page().keyboard.press('i');
    await page().getByRole('dialog', { name: 'In the room' }).waitFor();
    expect(await offers().count()).toBe(0);
    await page().keyboard.press('Escape');
  });
});

describe('a second language beside the first', () => {
  let app: Application;
  const page = (): Page => app.page;
  beforeAll(async () => {
    app = await openApplication();
    await createVault(page());
    await openSample(page());
    const scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
    await page().evaluate(
      (part) => void (location.hash = part),
      `/c/${scope}/interview/${encodeURIComponent('v01|TRAVEL-R01-C1')}`,
    );
    await page()
      .getByRole('heading', { level: 2, name: /Which law or regulation/ })
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('is shown by a key, in its own language, and is still there in the room', async () => {
    await page().keyboard.press('b');
    const french = page().locator('p[lang="fr"]').first();
    await french.waitFor();
    expect(await french.getAttribute('dir')).toBe('ltr');
    expect(await page().getByRole('combobox', { name: 'Second language' }).inputValue()).toBe('fr');
    await accessibleBothWays(page(), 'an interview in two languages');
    await page().keyboard.press('i');
    const room = page().getByRole('dialog', { name: 'In the room' });
    await room.locator('p[lang="fr"]').first().waitFor();
    await page().keyboard.press('b');
    await room.locator('p[lang="fr"]').first().waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
