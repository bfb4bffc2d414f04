// Takes pictures of every screen and of the document's pages, to be looked at. They stay out of the repository, but for
// those that the README and the guides show: `--shown` makes these anew.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureChromium, ensureTools, needTool } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { places } from './picture-places.mjs';
import { Refusal, isMain, root, run, say } from './script.mjs';
import { serve } from './serve.mjs';

const usage = `Usage: npm run pictures -- [options]
  --only NAME,NAME     screens whose name begins so; all without it
  --sizes 1280x800,…   sizes of the window (1280x800,1600x1000)
  --schemes light,…    colour schemes (light,dark)
  --language en        language of the interface and of the document
  --mirrored           from right to left, as a screen in Arabic will be
  --full               the whole page instead of the window
  --documents          also the pages of the document (needs LibreOffice and Poppler)
  --out FOLDER         where they go (pictures/)
  --list               only print the names
  --shown              make the pictures in docs/pictures/ anew`;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ only: string[], sizes: { width: number, height: number }[], schemes: ('light' | 'dark')[], language: string, mirrored: boolean, full: boolean, documents: boolean, out: string, list: boolean, shown: boolean }} Choice */

/** @param {string[]} args @returns {Choice} */
const readChoice = (args) => {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const read = () => {
    try {
      return parseArgs({
        args,
        options: {
          only: text,
          sizes: { ...text, default: '1280x800,1600x1000' },
          schemes: { ...text, default: 'light,dark' },
          language: { ...text, default: 'en' },
          mirrored: flag,
          out: { ...text, default: path.join(root, 'pictures') },
          full: flag,
          documents: flag,
          list: flag,
          shown: flag,
          help: flag,
        },
      }).values;
    } catch (error) {
      throw new Refusal(`${/** @type {Error} */ (error).message}\n${usage}`);
    }
  };
  const { only = '', sizes, schemes, help, ...rest } = read();
  if (help) throw new Refusal(usage);
  return {
    ...rest,
    only: only.split(',').filter((name) => name !== ''),
    sizes: sizes.split(',').map((size) => {
      const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(size) ?? [];
      if (width === undefined) throw new Refusal(`A size is written as 1280x800, not "${size}".\n${usage}`);
      return { width: Number(width), height: Number(height) };
    }),
    schemes: schemes.split(',').map((scheme) => {
      if (scheme !== 'light' && scheme !== 'dark') throw new Refusal(`A scheme is light or dark, not "${scheme}".`);
      return scheme;
    }),
  };
};

/** @typedef {Record<string, unknown>} Catalogue */

/**
 * The interface's words by namespace and key, so that a screen is driven in whatever language it is shown.
 * @param {string} language @returns {import('./picture-places.mjs').Words}
 */
const wordsOf = (language) => {
  /** @param {string} tag @param {string} namespace @returns {Catalogue} */
  const catalogue = (tag, namespace) => {
    try {
      return JSON.parse(readFileSync(path.join(root, 'renderer', 'messages', tag, `${namespace}.json`), 'utf8'));
    } catch {
      return {};
    }
  };
  /** @param {Catalogue} from @param {string} key @returns {unknown} */
  const at = (from, key) =>
    key.split('.').reduce((/** @type {unknown} */ found, step) => /** @type {Catalogue} */ (found)?.[step], from);
  return (namespace, key) => {
    const word = at(catalogue(language, namespace), key) ?? at(catalogue('en', namespace), key);
    if (typeof word !== 'string') throw new Error(`No word ${namespace}:${key}`);
    // The names of a page's parts are read with every kind of space as a plain one.
    return word.replace(/\s+/g, ' ');
  };
};

/**
 * Opens the built application with the sample in it, walks it, and closes it.
 * @param {Choice} choice
 */
const takeScreens = async (choice) => {
  const { chromium } = await import('playwright-core');
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-pictures-'));
  const server = await serve({ port: 0, folder });
  const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
  const context = await browser.newContext({
    locale: choice.language === 'en' ? 'en-GB' : choice.language,
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const words = wordsOf(choice.language);
    const walk = { page, words, at: server.url, scope: '' };
    /** @param {string} name */
    const shoot = async (name) => {
      if (choice.only.length > 0 && !choice.only.some((wanted) => name.startsWith(wanted))) return;
      for (const size of choice.sizes) {
        await page.setViewportSize(size);
        for (const colorScheme of choice.schemes) {
          await page.emulateMedia({ colorScheme });
          if (choice.mirrored) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
          await page.waitForTimeout(200);
          const file = `${name} ${size.width}x${size.height} ${colorScheme}.png`;
          await page.screenshot({ path: path.join(choice.out, file), fullPage: choice.full });
          say(file);
        }
      }
    };
    const [size = { width: 1280, height: 800 }] = choice.sizes;
    await page.setViewportSize(size);
    for (const place of places) {
      const wanted = choice.only.length === 0 || choice.only.some((name) => place.name.startsWith(name));
      if (!wanted && !place.always) continue;
      try {
        await place.open(walk);
      } catch (error) {
        // One screen that cannot be reached costs its own picture, not those after it.
        if (place.always) throw error;
        say(`${place.name}: ${/** @type {Error} */ (error).message}`);
        process.exitCode = 1;
        continue;
      }
      await shoot(place.name);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The document as Word and Excel show it, page by page. @param {Choice} choice */
const takePages = (choice) => {
  ensureTools();
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-pages-'));
  try {
    const sample = path.join(root, 'assets', 'samples', 'xaa.json');
    const command = [path.join(root, 'scripts', 'waymark.mjs'), 'roadmap', sample, '--out', folder];
    execFileSync(process.execPath, [...command, '--formats', 'docx,xlsx,html', '--lang', choice.language]);
    for (const file of readdirSync(folder)
      .filter((name) => /\.(docx|xlsx)$/.test(name))
      .sort()) {
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const office = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, file)];
      execFileSync(needTool('soffice'), office, { stdio: 'ignore' });
      const printed = path.join(folder, `${path.parse(file).name}.pdf`);
      const pages = path.join(choice.out, `document ${path.extname(file).slice(1)} ${choice.language}`);
      execFileSync(needTool('pdftoppm'), ['-r', '70', '-png', printed, pages]);
      say(`Pages of ${file}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (isMain(import.meta.url)) {
  await run(async () => {
    const choice = readChoice(process.argv.slice(2));
    if (choice.list) {
      for (const { name } of places) console.log(name);
      return;
    }
    ensureInstalled();
    await ensureBuilt();
    const shown = path.join(root, 'docs', 'pictures');
    if (choice.shown) {
      const only = places.filter((place) => place.shown !== undefined).map(({ name }) => name);
      const once = {
        ...choice,
        only,
        sizes: [{ width: 1280, height: 800 }],
        schemes: /** @type {const} */ (['light']),
      };
      mkdirSync(choice.out, { recursive: true });
      await takeScreens({ ...once, schemes: [...once.schemes] });
      for (const { name, shown: as } of places)
        if (as !== undefined)
          cpSync(path.join(choice.out, `${name} 1280x800 light.png`), path.join(shown, `${as}.png`));
      return;
    }
    mkdirSync(choice.out, { recursive: true });
    await takeScreens(choice);
    if (choice.documents) takePages(choice);
    say(`Pictures are in ${choice.out}`);
  });
}
