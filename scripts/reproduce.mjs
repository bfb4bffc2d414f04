// Builds the application twice, in two folders, time zones and languages, and compares every byte of what comes out.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { Refusal, isMain, root, run, say } from './script.mjs';
import { packAroundStandIn } from './stand-in.mjs';

/** What differs from one machine to the next and must not be seen in the result. */
const machines = [
  { name: 'first', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  { name: 'a second one, elsewhere', env: { TZ: 'America/Lima', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

/** Puts a file at another place without copying its bytes where the disk allows it. @param {string} from @param {string} to */
const linkOrCopy = (from, to) => {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
};

/** @param {string} from @param {string} to */
const cloneTree = (from, to) => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) cloneTree(old, copy);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(old), copy);
    else linkOrCopy(old, copy);
  }
};

/**
 * A checkout of its own: what git knows of, as it is now, and the installed dependencies.
 * @param {string} folder @param {{ reversed: boolean, install: boolean }} how `reversed`: files are written in the other
 *   order; `install`: dependencies come from `npm ci` and are not those of this folder
 */
const checkOut = (folder, { reversed, install }) => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && file !== 'node_modules');
  for (const file of reversed ? files.reverse() : files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  if (!install) cloneTree(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  else if (
    spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status !== 0
  )
    throw new Refusal('The dependencies could not be installed: see what npm says above.');
};

/** @param {string} folder @param {string} [at] @returns {string[]} */
const filesIn = (folder, at = '') =>
  readdirSync(path.join(folder, at), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, path.join(at, entry.name)) : [path.join(at, entry.name)],
  );

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** SHA-256 by file, in one order on every machine. @typedef {ReadonlyMap<string, string>} Hashes */

/** @param {string} folder @returns {Hashes} */
const hashesIn = (folder) => {
  const files = filesIn(folder).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, hashOf(path.join(folder, file))]));
};

/**
 * The files that are not the same in both, one sentence each.
 * @param {Hashes} one @param {Hashes} other
 */
export const differences = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((file) => {
    const [first, second] = [one.get(file), other.get(file)];
    if (first === second) return [];
    return [`${file}: ${first ?? 'not there'} and ${second ?? 'not there'}`];
  });

/**
 * Two checkouts of this repository in folders of their own.
 * @param {{ install?: boolean }} [options]
 */
export const twoCheckouts = ({ install = false } = {}) => {
  const place = mkdtempSync(path.join(tmpdir(), 'waymark-twice-'));
  const folders = machines.map(({ name }) => path.join(place, name, 'waymark'));
  folders.forEach((folder, index) => checkOut(folder, { reversed: index > 0, install }));
  return {
    folders,
    /** Builds and packs both, and hashes every file of both. @param {{ pack: boolean }} options @returns {Promise<Hashes[]>} */
    build: ({ pack }) =>
      Promise.all(
        folders.map(async (folder, index) => {
          const env = { ...process.env, ...machines[index]?.env };
          await promisify(execFile)(process.execPath, [path.join(folder, 'scripts', 'build.mjs')], {
            cwd: folder,
            env,
          });
          const built = [...hashesIn(path.join(folder, 'out'))].map(([file, hash]) => [`out/${file}`, hash]);
          if (!pack) return new Map(/** @type {[string, string][]} */ (built));
          const packed = await packAroundStandIn({
            root: folder,
            platform: 'linux',
            folder: path.join(folder, 'dist'),
          });
          built.push(['app.asar', hashOf(path.join(packed.resources, 'app.asar'))]);
          return new Map(/** @type {[string, string][]} */ (built));
        }),
      ),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
};

if (isMain(import.meta.url)) {
  await run(async () => {
    const options = /** @type {const} */ ({ install: { type: 'boolean', default: false } });
    const { install } = parseArgs({ options }).values;
    ensureInstalled();
    say('Building twice, in two folders, time zones and languages.');
    const checkouts = twoCheckouts({ install });
    try {
      const [one = new Map(), other = new Map()] = await checkouts.build({ pack: true });
      for (const [file, hash] of one) console.log(`${hash}  ${file}`);
      const differ = differences(one, other);
      if (differ.length > 0) throw new Refusal(`Not the same in both builds:\n${differ.join('\n')}`);
      say(`${one.size} files, the same in both builds.`);
    } finally {
      checkouts.remove();
    }
  });
}
