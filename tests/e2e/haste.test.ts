import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeFiles } from '../bench/largeConsultation';
import { type Application, createVault, openApplication, savedNow } from './application';

interface Files {
  readonly pack: { requirements: { criteria: { id: string; when?: Record<string, string[]> }[] }[] };
  readonly consultation: { interviews: { id: string }[]; answers: unknown[] };
}

/** A pack whose second question is asked only after "yes" to the first, and an interview in which nothing was said yet. */
const files = (): { readonly pack: string; readonly consultation: string } => {
  const { pack, consultation } = largeFiles(40) as unknown as Files;
  const [first, second] = pack.requirements[0]!.criteria;
  second!.when = { [first!.id]: ['yes'] };
  consultation.interviews = consultation.interviews.slice(0, 1);
  consultation.answers = [];
  return { pack: JSON.stringify(pack), consultation: JSON.stringify(consultation) };
};

/** An answer is painted before what follows from it: a key that comes before that must act on what was answered all the same. */
describe('keys in haste', () => {
  let app: Application;
  const page = (): Page => app.page;
  beforeAll(async () => {
    app = await openApplication();
    const { pack, consultation } = files();
    await createVault(page());
    for (const [place, button, name, text, arrived] of [
      ['/packs', 'Install a pack from a file', 'asked.yaml', pack, /bench@1\.0\.0/],
      ['/', 'Import a consultation file', 'asked.json', consultation, null],
    ] as const) {
      const file = join(app.folder, name);
      await writeFile(file, text);
      await page().evaluate((to) => void (location.hash = to), place);
      const chosen = page().waitForEvent('filechooser');
      await page().getByRole('button', { name: button }).first().click();
      await (await chosen).setFiles(file);
      if (arrived) await page().getByRole('row', { name: arrived }).waitFor();
      else await page().waitForURL(/#\/c\//);
    }
    const scope = /#\/c\/([^/]+)/.exec(page().url())?.[1] ?? '';
    await page().evaluate((to) => void (location.hash = to), `/c/${scope}/interview/v1`);
    await asked('How is matter 0 arranged?');
  });
  afterAll(async () => {
    await app.close();
  });

  const asked = (question: string): Promise<void> =>
    page().getByRole('heading', { level: 2, name: question }).waitFor();
  /** Between them nothing is drawn but what must be at once. */
  const inOneBreath = (...keys: readonly string[]): Promise<void> =>
    page().evaluate(async (pressed) => {
      for (const key of pressed) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await Promise.resolve();
      }
    }, keys);

  it('go on to the question that the answer has just shown', async () => {
    await inOneBreath('y', 'Enter');
    await asked('How is matter 1 arranged?');
    await page()
      .getByText(/^1 of \d+ asked, 0 not known$/)
      .waitFor();
  });

  it('pass over the question that the answer has just hidden, and say so', async () => {
    await page().keyboard.press('ArrowUp');
    await asked('How is matter 0 arranged?');
    await inOneBreath('n', 'Enter');
    await asked('How is matter 2 arranged?');
    await page().getByRole('note').getByText('One question was passed over: it does not apply now').waitFor();
  });

  it('take each other back: marked twice is not marked, aside twice is not aside', async () => {
    const mark = page().getByRole('button', { name: /^Come back to this/ });
    await inOneBreath('f', 'f', 'f');
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true');
    await inOneBreath('f', 'f');
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true');
    await inOneBreath('f');
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('false');
    await savedNow(page());
  });

  it('show at once what undo takes back, and ask again what it shows again', async () => {
    await page().keyboard.press('Control+z');
    await page().keyboard.press('ArrowUp');
    await asked('How is matter 0 arranged?');
    expect(await page().getByRole('button', { name: /^No/ }).first().getAttribute('aria-pressed')).toBe('true');
    await inOneBreath('y');
    await page()
      .getByRole('status')
      .getByText(/Answer: Yes/)
      .waitFor({ state: 'attached' });
    await page().keyboard.press('Control+z');
    await expect
      .poll(() => page().getByRole('button', { name: /^No/ }).first().getAttribute('aria-pressed'))
      .toBe('true');
    await page().keyboard.press('ArrowDown');
    await asked('How is matter 2 arranged?');
    expect(app.complaints).toEqual([]);
  });
});
