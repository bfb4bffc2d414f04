import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../scripts/chromium.mjs';
import { Refusal } from '../../scripts/script.mjs';
import type { Effects, Refused } from './effects';
import { inScratchFolder } from './node-files';

const patience = 120_000;

/** Everything that a browser does on its own at other times is off: it opens one local page and prints it. */
const argumentsFor = (page: string, result: string, profile: string): string[] => [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Chromium's sandbox does not start for root, as in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  `--print-to-pdf=${result}`,
  pathToFileURL(page).href,
];

const print = (browser: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(browser, args, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
    // A command that is interrupted leaves no browser behind.
    const stop = (): void => void child.kill('SIGKILL');
    process.once('exit', stop);
    const done = (printed: boolean): void => {
      process.off('exit', stop);
      resolve(printed);
    };
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });

const dates = /(\/(?:CreationDate|ModDate) \(D:)\d{14}(?:Z|[+-]\d\d'\d\d'?)?/g;
const creator = /(\/Creator \()((?:\\.|[^\\()])*)(?=\))/g;

/**
 * The same page gives the same bytes: the browser's clock and its description of the machine are overwritten with texts of
 * the same length, so that the file's table of positions stays right.
 */
export const withoutTraces = (pdf: Uint8Array): Uint8Array => {
  const fixed = Buffer.from(pdf)
    .toString('latin1')
    .replace(dates, (found, start: string) =>
      `${start}20000101120000+00'00'`.slice(0, found.length).padEnd(found.length),
    )
    .replace(
      creator,
      (_found, start: string, name: string) => `${start}${'Waymark'.padEnd(name.length).slice(0, name.length)}`,
    );
  return new Uint8Array(Buffer.from(fixed, 'latin1'));
};

const browserOrRefusal = (): string | Refused => {
  try {
    return (
      findChromium() ?? {
        refused:
          'Printing to PDF needs Chromium, Chrome or Edge, and none was found; install one, or leave pdf out of --formats.',
      }
    );
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
};

/** Prints a page with an installed Chromium, Chrome or Edge. */
export const printPdf: Effects['printPdf'] = async (html, folder) => {
  const browser = browserOrRefusal();
  if (typeof browser !== 'string') return browser;
  return inScratchFolder(folder, async (scratch): Promise<Uint8Array | Refused> => {
    const [page, result, profile] = ['roadmap.html', 'roadmap.pdf', 'profile'].map((name) =>
      path.join(scratch, name),
    ) as [string, string, string];
    await writeFile(page, html);
    const printed = await print(browser, argumentsFor(page, result, profile));
    const pdf = printed ? await readFile(result).catch(() => null) : null;
    if (pdf === null)
      return { refused: `The browser could not print the page; start ${browser} once by hand to see why.` };
    return withoutTraces(pdf);
  });
};
