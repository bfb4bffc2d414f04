import type { Page } from 'playwright-core';
import { payloads } from './payloads';

/** What a page shows of the hostile texts, and whatever stands in it that only markup of theirs could have put there. */
export interface Sight {
  readonly marks: readonly number[];
  readonly strangers: readonly string[];
}

/** Looks through a page and the documents framed in it, fields and descriptions included. */
export const lookFor = async (page: Page): Promise<Sight> => {
  const sights = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(() => {
          const elements = [...document.querySelectorAll('*')];
          const strange = (element: Element): boolean =>
            /^(embed|object|marquee|base|math|audio|video|template|xmp|noscript|mglyph|source)$|^x-/.test(
              element.localName,
            ) ||
            [...element.attributes].some(
              ({ name, value }) =>
                /^on/.test(name) ||
                (/^(src|srcset|href|action|data|poster|ping|style|background|srcdoc)$/.test(name) &&
                  /hostile\.invalid|javascript:|data:text/i.test(value)),
            );
          const words = [
            document.body.innerText,
            document.title,
            ...elements.flatMap((element) => [
              ...['aria-label', 'aria-description', 'title', 'placeholder', 'alt'].map(
                (name) => element.getAttribute(name) ?? '',
              ),
              element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
            ]),
          ].join('\n');
          return {
            marks: [...words.matchAll(/q(\d+)q/g)].map(([, n]) => Number(n)),
            strangers: elements
              .filter(strange)
              .map(({ localName, attributes }) =>
                [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`)].join(' ').slice(0, 200),
              ),
          };
        })
        .catch(() => ({ marks: [], strangers: [] })),
    ),
  );
  return {
    marks: sights.flatMap(({ marks }) => marks),
    strangers: sights.flatMap(({ strangers }) => strangers),
  };
};

/** The screens of a consultation, by their addresses. */
export const parts = (criterion: string): readonly string[] => [
  ...['prepare', 'prepare/team', 'prepare/institutions', 'prepare/things', 'prepare/agenda', 'prepare/coverage'],
  ...['interview', `interview/v01%7C${criterion}`, 'interview/v01%7C%3Acontext', 'reconcile', `reconcile/${criterion}`],
  ...['baseline', 'needs', 'needs/interventions', 'needs/priority', 'needs/safeguards', 'roadmap', 'roadmap/first'],
  ...['roadmap/timeline', 'documents', 'evening/2026-03-18', 'wrapup', 'desk', 'checks', 'norms'],
];

export const goTo = async (page: Page, hash: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.evaluate((to) => void (location.hash = to), hash);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(100);
};

/** Opens the forms of a page that stand behind a button: the first row to work on, and the first one to add. */
const openForms = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  for (const button of [main.getByRole('table').getByRole('button'), main.getByRole('button', { name: /^(Add|Plan)/ })])
    if ((await button.count()) > 0) {
      const before = page.url();
      await button
        .first()
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      await page.waitForTimeout(100);
      if (page.url() !== before && !(await page.getByRole('dialog').isVisible())) return;
    }
};

/** Types the next hostile texts into every field of the page that takes words; gives how many were typed. */
export const typeHostile = async (page: Page, from: number): Promise<number> => {
  await openForms(page);
  const fields = page
    .locator('main, [role="dialog"]')
    .locator('input:not([type]), input[type="text"], textarea')
    .and(page.locator(':enabled:visible:not([readonly])'));
  const count = await fields.count();
  let typed = 0;
  for (let n = 0; n < count; n++) {
    const field = fields.nth(n);
    // What is typed into one field may take away another.
    const done = await field.fill(payloads[(from + n) % payloads.length]!, { timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (done) typed += 1;
    await field.blur({ timeout: 3_000 }).catch(() => undefined);
  }
  return typed;
};
