// The screens that pictures are taken of, and how each is reached in the sample, in the order of a mission.

import { readFileSync } from 'node:fs';

/** @typedef {(namespace: string, key: string) => string} Words */
/** @typedef {{ page: import('playwright-core').Page, words: Words, at: string, scope: string }} Walk */
/**
 * A screen. `always`: later ones are reached through it. `shown`: its name in docs/pictures/, where a page shows it.
 * @typedef {{ name: string, open: (walk: Walk) => Promise<void>, always?: boolean, shown?: string }} Place
 */

const passphrase = 'harbour lantern meadow quiet orbit velvet stone';

/** The words up to what is filled in: "Interview with {{institution}}" is found by how it begins. @param {string} words */
const beginning = (words) => new RegExp(`^${(words.split('{{')[0] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Goes to a part of the open consultation by its address. @param {string} part @returns {(walk: Walk) => Promise<void>} */
const to = (part) => async (walk) => {
  const { page } = walk;
  // Whatever the picture before left open is closed.
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => void (location.hash = hash), `/c/${walk.scope}/${part}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => window.scrollTo(0, 0));
};

/** The travel pack as a later version of it might be, to show what moving to one looks like. */
const nextVersion = () => {
  const text = readFileSync(new URL('../assets/packs/travel.yaml', import.meta.url), 'utf8')
    .replace('version: 1.0.0', 'version: 1.1.0')
    .replaceAll('metWhen: ">= 95"', 'metWhen: ">= 90"')
    .replace('obliges every air carrier', 'obliges every air carrier and every operator of private flights');
  return Buffer.from(text);
};

/** @type {readonly Place[]} */
export const places = [
  {
    name: '01 first run',
    always: true,
    shown: 'first-run',
    open: async ({ page, at }) => {
      await page.goto(at);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: '02 recovery code',
    always: true,
    open: async ({ page, words }) => {
      await page.getByRole('radio', { name: words('unlock', 'choose.own') }).check();
      await page.getByLabel(words('unlock', 'choose.ownField'), { exact: true }).fill(passphrase);
      await page.getByLabel(words('unlock', 'choose.again')).fill(passphrase);
      await page.getByRole('button', { name: words('unlock', 'first.act') }).click();
      await page.getByRole('heading', { name: words('unlock', 'code.title') }).waitFor();
    },
  },
  {
    name: '03 home, empty',
    always: true,
    open: async ({ page, words }) => {
      const code = (await page.getByRole('definition').textContent()) ?? '';
      await page.getByLabel(words('unlock', 'code.proof')).fill(code.slice(-4));
      await page.getByRole('button', { name: words('unlock', 'code.act') }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page
        .getByRole('button', { name: words('home', 'sample') })
        .first()
        .waitFor();
    },
  },
  {
    name: '04 prepare',
    always: true,
    shown: 'prepare',
    open: async (walk) => {
      const { page, words } = walk;
      await page
        .getByRole('button', { name: words('home', 'sample') })
        .first()
        .click();
      await page.waitForURL(/#\/c\//);
      walk.scope = /#\/c\/([^/]+)/.exec(page.url())?.[1] ?? '';
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(500);
    },
  },
  { name: '04a team', open: to('prepare/team') },
  { name: '04b institutions', open: to('prepare/institutions') },
  { name: '04b named things', open: to('prepare/things') },
  { name: '04c agenda', open: to('prepare/agenda') },
  { name: '04d who is asked what', open: to('prepare/coverage') },
  { name: '05 interviews', open: to('interview') },
  {
    name: '06 an interview',
    shown: 'interview',
    open: async (walk) => {
      await to('interview')(walk);
      await walk.page.getByRole('main').getByRole('table').getByRole('button').first().click();
      await walk.page.getByRole('heading', { name: beginning(walk.words('interview', 'room.title')) }).waitFor();
      await walk.page.waitForTimeout(300);
    },
  },
  { name: '06a a question for each thing', open: to('interview/v08%7CTRAVEL-R18-C1%7Cp4') },
  { name: '06b context questions', open: to('interview/v01%7C%3Acontext') },
  { name: '07 reconcile', open: to('reconcile') },
  { name: '07a reconcile, named things', open: to('reconcile/TRAVEL-R18-C1') },
  { name: '08 baseline', shown: 'baseline', open: to('baseline') },
  {
    name: '09 baseline, a cell',
    open: async (walk) => {
      await to('baseline')(walk);
      await walk.page
        .getByRole('button', { name: /TRAVEL-R01/ })
        .first()
        .click();
      await walk.page.waitForTimeout(300);
    },
  },
  { name: '10 needs', open: to('needs') },
  { name: '11 needs, interventions', open: to('needs/interventions') },
  { name: '12 needs, priority', open: to('needs/priority') },
  { name: '13 needs, safeguards', shown: 'safeguards', open: to('needs/safeguards') },
  { name: '14 road map', open: to('roadmap') },
  {
    name: '15 road map, a step',
    open: async (walk) => {
      await to('roadmap')(walk);
      await walk.page.getByRole('table').getByRole('button').first().click();
      await walk.page.waitForTimeout(400);
    },
  },
  { name: '17 road map, first six', open: to('roadmap/first') },
  { name: '16 road map, timeline', shown: 'timeline', open: to('roadmap/timeline') },
  { name: '20 documents', shown: 'documents', open: to('documents') },
  { name: '21 evening', shown: 'evening', open: to('evening/2026-03-18') },
  { name: '22 wrap-up', shown: 'wrap-up', open: to('wrapup') },
  { name: '23 desk review', open: to('desk') },
  { name: '24 checks', shown: 'checks', open: to('checks') },
  { name: '24a instruments', open: to('norms') },
  { name: '24b an instrument', shown: 'instrument', open: to('norms/S%2FRES%2F2396') },
  {
    name: '24c an instrument over a step',
    open: async (walk) => {
      const { page } = walk;
      await to('roadmap')(walk);
      await page.getByRole('table').getByRole('button').first().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^ICAO-ANNEX-9/ })
        .first()
        .click();
      await page.waitForTimeout(600);
    },
  },
  {
    name: '25 find or do',
    open: async (walk) => {
      await to('baseline')(walk);
      await walk.page.keyboard.press('Control+k');
      await walk.page.keyboard.type('passenger');
      await walk.page.waitForTimeout(500);
    },
  },
  {
    name: '23 in the room',
    shown: 'in-the-room',
    open: async (walk) => {
      await to('interview')(walk);
      await walk.page.getByRole('main').getByRole('table').getByRole('button').first().click();
      await walk.page.getByRole('heading', { name: beginning(walk.words('interview', 'room.title')) }).waitFor();
      await walk.page.keyboard.press('i');
      await walk.page.getByRole('dialog', { name: walk.words('interview', 'inRoom.title') }).waitFor();
      await walk.page.waitForTimeout(300);
    },
  },
  {
    name: '24 desk review, a document',
    open: async (walk) => {
      const { page, words } = walk;
      await to('desk')(walk);
      await page.getByLabel(words('desk', 'begin.institution'), { exact: true }).and(page.locator('input')).click();
      await page.getByRole('listbox').getByRole('option').nth(3).click();
      await page.getByRole('button', { name: words('desk', 'begin.act') }).click();
      await page.getByRole('heading', { name: beginning(words('interview', 'desk.title')) }).waitFor();
      await page.keyboard.press('y');
      await page.keyboard.press('e');
      await page.keyboard.type('Border Data Act, 2023');
      await page.keyboard.press('Enter');
      await page.getByLabel(words('interview', 'evidence.fields.at')).fill('art. 5');
      await page.waitForTimeout(800);
    },
  },
  { name: '25 desk review', shown: 'desk-review', open: to('desk') },
  {
    name: '30 home',
    open: async ({ page }) => {
      await page.evaluate(() => void (location.hash = '/'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '31 settings',
    open: async ({ page }) => {
      await page.evaluate(() => void (location.hash = '/settings'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '31a licences',
    open: async ({ page, words }) => {
      await page.evaluate(() => void (location.hash = '/settings/licences'));
      await page.getByRole('heading', { level: 1, name: words('settings', 'licences.title') }).waitFor();
      await page.getByRole('main').locator('summary').first().click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '31b before a border',
    open: async ({ page, words }) => {
      await page.evaluate(() => void (location.hash = '/border'));
      await page.getByRole('heading', { level: 1, name: words('settings', 'border.title') }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '31c erase everything',
    open: async ({ page, words }) => {
      await page.evaluate(() => void (location.hash = '/erase'));
      await page.getByRole('heading', { level: 1, name: words('unlock', 'erase.title') }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '33 instrument packs',
    open: async ({ page }) => {
      await page.evaluate(() => void (location.hash = '/packs'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '34 a pack',
    open: async ({ page }) => {
      await page.evaluate(() => void (location.hash = '/packs'));
      await page
        .getByRole('table')
        .getByRole('link', { name: /1\.0\.0/ })
        .first()
        .click();
      await page.getByText(/-R01/).first().click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '35 another version',
    always: true,
    open: async ({ page, words }) => {
      await page.evaluate(() => void (location.hash = '/packs'));
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: words('packs', 'install') }).click();
      await (await chooser).setFiles({ name: 'travel-1.1.0.yaml', mimeType: 'text/yaml', buffer: nextVersion() });
      await page.getByText('travel@1.1.0', { exact: true }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '36 moving to another version',
    open: async (walk) => {
      const { page } = walk;
      await to('prepare')(walk);
      await page.getByRole('button', { name: /1\.1\.0/ }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.waitForTimeout(300);
    },
  },
  {
    name: '32 unlock',
    open: async ({ page, at }) => {
      await page.goto('about:blank');
      await page.goto(at);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
];
