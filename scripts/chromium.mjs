// Finds the browser that Waymark opens in, and what tests need to look at documents.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal, root, say } from './script.mjs';

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} folder */
const entries = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** The usual places of Chromium, Chrome and Edge. @returns {string[]} */
const usualPlaces = () => {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : [...names, 'Chromium\\Application\\chrome.exe'].map((name) => path.join(folder, name)),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  return [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH ?? '').split(':')])].flatMap((folder) =>
    names.map((name) => path.join(folder, name)),
  );
};

/** Browsers that Playwright downloaded, newest first. @returns {string[]} */
const playwrightPlaces = () => {
  const { platform, env } = process;
  const cache = { darwin: 'Library/Caches', win32: 'AppData/Local' }[String(platform)] ?? '.cache';
  const folder = env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), cache, 'ms-playwright');
  const builds = entries(folder).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  const binaries = [
    ['chrome'],
    ['chrome.exe'],
    ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ];
  return builds.flatMap((build) =>
    entries(path.join(folder, build)).flatMap((system) =>
      binaries.map((binary) => path.join(folder, build, system, ...binary)),
    ),
  );
};

/** The browser to use: what CHROME_PATH names, else an installed one, else Playwright's. @returns {string | null} */
export const findChromium = () => {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Refusal(`CHROME_PATH names ${named}, which is not a program that can be run. Correct it, or unset it.`);
  }
  return [...usualPlaces(), ...playwrightPlaces()].find(isExecutable) ?? null;
};

const fonts = ['fonts-noto-core', 'fonts-dejavu-core'];

const isDebianRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && isExecutable('/usr/bin/apt-get');

/** @param {string} command @param {string[]} args */
const succeeds = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

/** @param {string[]} packages */
const aptInstall = (packages) =>
  succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);

/** The browser for tests; where there is none, one is installed. @returns {string} its path */
export const ensureChromium = () => {
  const found = findChromium();
  if (found !== null) return found;
  if (isDebianRoot()) {
    say(
      'No Chromium, Chrome or Edge is installed: installing the Chromium of Debian and the fonts that tests look at.',
    );
    aptInstall(['chromium', ...fonts]);
  } else {
    say('No Chromium, Chrome or Edge is installed: fetching the Chromium of Playwright.');
    succeeds('npx', ['playwright-core', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Refusal('Tests need a browser: install Chromium, Chrome or Edge, or name one in CHROME_PATH.');
};

/** @param {string} name @returns {string | null} */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => [path.join(folder, name), path.join(folder, `${name}.exe`)])
    .find(isExecutable) ?? null;

const officePlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const findOffice = () => onPath('soffice') ?? onPath('libreoffice') ?? officePlaces.find(isExecutable) ?? null;

/** Debian ships the parts of LibreOffice apart, so the program alone does not tell. @param {string} library */
const hasOfficePart = (library) => {
  const folder = '/usr/lib/libreoffice/program';
  return findOffice() !== null && (!existsSync(folder) || existsSync(path.join(folder, library)));
};

/** @param {string} folder */
const hasDebianFonts = (folder) =>
  !existsSync('/etc/debian_version') || existsSync(`/usr/share/fonts/truetype/${folder}`);

/** What tests need beside a browser: to look at documents, and to hold our keys against. @type {{ debian: string, name: string, isThere: () => boolean }[]} */
const tools = [
  { debian: 'argon2', name: 'the argon2 program', isThere: () => onPath('argon2') !== null },
  { debian: 'libreoffice-writer-nogui', name: 'LibreOffice Writer', isThere: () => hasOfficePart('libswlo.so') },
  { debian: 'libreoffice-calc-nogui', name: 'LibreOffice Calc', isThere: () => hasOfficePart('libsclo.so') },
  { debian: 'poppler-utils', name: 'pdftotext and pdftoppm (Poppler)', isThere: () => onPath('pdftoppm') !== null },
  { debian: 'iproute2', name: 'ip (iproute2)', isThere: () => onPath('ip') !== null },
  { debian: 'strace', name: 'strace', isThere: () => onPath('strace') !== null },
  { debian: 'fonts-noto-core', name: 'the Noto fonts', isThere: () => hasDebianFonts('noto') },
  { debian: 'fonts-dejavu-core', name: 'the DejaVu fonts', isThere: () => hasDebianFonts('dejavu') },
];

/** Installs what is missing where that can be done; elsewhere says what is missing, and the tests that need it fail. */
export const ensureTools = () => {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.name).join(', ');
  if (!isDebianRoot()) {
    say(`Not installed: ${names}. The tests that need them fail until that is installed.`);
    return;
  }
  say(`Tests need ${names}: installing the packages of Debian.`);
  if (!aptInstall(missing.map((tool) => tool.debian))) {
    say('They could not be installed: the tests that need them will fail. See what apt-get says above.');
  }
};

/** What to install for each program that tests call. */
const products = {
  soffice: ['LibreOffice', 'libreoffice-writer-nogui libreoffice-calc-nogui'],
  pdftotext: ['Poppler', 'poppler-utils'],
  pdftoppm: ['Poppler', 'poppler-utils'],
  argon2: ['the argon2 program', 'argon2'],
  ip: ['iproute2', 'iproute2'],
  strace: ['strace', 'strace'],
};

/**
 * The path of a program that a test holds our own work against.
 * @param {keyof typeof products} name
 * @returns {string}
 * @throws {Refusal} with the sentence what to install
 */
export const needTool = (name) => {
  const found = name === 'soffice' ? findOffice() : onPath(name);
  if (found !== null) return found;
  const [product, debian] = products[name];
  throw new Refusal(
    `This test needs ${name}, which is not installed. Install ${product} (Debian: apt-get install ${debian}).`,
  );
};
