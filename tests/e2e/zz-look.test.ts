import { it } from 'vitest';
import { createVault, openApplication } from './application';
it('look', async () => {
  const app = await openApplication();
  const { page } = app;
  const shot = async (name: string) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/s-${name}.png` });
  };
  try {
    await createVault(page);
    await shot('home-empty');
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await page.waitForTimeout(3000);
    await shot('prepare');
    await page.keyboard.press('Alt+2');
    await page.waitForTimeout(1000);
    await page.getByRole('main').getByRole('table').getByRole('button').first().click();
    await page.waitForTimeout(1500);
    await shot('room');
    await page.keyboard.press('Alt+3');
    await page.waitForTimeout(1000);
    await shot('reconcile');
    await page.keyboard.press('Alt+6');
    await page.waitForTimeout(1500);
    await shot('roadmap');
    await page.keyboard.press('Alt+7');
    await page.waitForTimeout(1500);
    await shot('documents');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('Alt+4');
    await shot('baseline-dark');
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.keyboard.press('Alt+2');
    await page.waitForTimeout(800);
    await page.getByRole('main').getByRole('table').getByRole('button').nth(1).click();
    await shot('room-dark');
    await page.goto(app.url + '#/');
    await page.waitForTimeout(800);
    await shot('home');
    console.log(app.complaints);
  } finally {
    await app.close();
  }
});
