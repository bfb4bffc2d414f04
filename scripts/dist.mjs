// Packages the desktop application for this system (electron-builder.yml): NSIS on Windows, DMG on macOS, AppImage and deb
// on Linux; and beside the packages what is published with them: bill of materials, licences, fingerprints.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { licencesFile } from './licences.mjs';
import { Refusal, root, run, say } from './script.mjs';
import { billOf, readMaterials } from './sbom.mjs';

const dist = path.join(root, 'dist');

/** The time of the last commit, in seconds since 1970: what packages say in place of the time at which they are made. */
const timeOfSource = () => {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined) {
    if (/^\d+$/.test(given)) return given;
    throw new Refusal(`SOURCE_DATE_EPOCH is a number of seconds since 1970, not "${given}".`);
  }
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    throw new Refusal('This folder is no git checkout: set SOURCE_DATE_EPOCH to the time of the source, in seconds.');
  }
};

/** @type {Readonly<Record<string, string>>} */
const makers = { win32: 'an NSIS installer', darwin: 'a DMG', linux: 'an AppImage and a deb' };

await run(async () => {
  ensureInstalled();
  const what = makers[process.platform];
  if (what === undefined) throw new Refusal('Waymark is packaged on Windows, macOS or Linux.');
  const epoch = timeOfSource();
  await ensureBuilt();
  say(
    `Packaging ${what} for x64 and arm64. This needs a network the first time: electron-builder fetches Electron and the`,
  );
  say(
    'tools of each format, and keeps them. Signing needs the keys that docs/release.md names; without them packages are',
  );
  say('unsigned, which is right for trying and wrong for handing out.');
  const program = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = ['--publish', 'never', ...process.argv.slice(2)];
  const env = { ...process.env, SOURCE_DATE_EPOCH: epoch };
  if (spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit', env }).status !== 0) {
    throw new Refusal(
      'No package was made: see what electron-builder says above. Where it could not fetch something (ENOTFOUND, ' +
        'ETIMEDOUT), run this on a machine with a network. What a package would hold is shown without one by ' +
        '"npm test -- tests/faults/r29-package.test.ts".',
    );
  }
  const materials = readMaterials();
  const name = `waymark-${materials.product.version}`;
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, `${name}.cdx.json`), `${JSON.stringify(billOf({ ...materials, epoch }), null, 2)}\n`);
  writeFileSync(path.join(dist, `${name}-licences.txt`), licencesFile(materials.parts));
  const published = readdirSync(dist).filter((file) => file.startsWith(`${name}-`) || file === `${name}.cdx.json`);
  const sums = published
    .filter((file) => !file.endsWith('.sha256'))
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(dist, file)))
          .digest('hex')}  ${file}`,
    );
  const sumsFile = `${name}-${process.platform}.sha256`;
  writeFileSync(path.join(dist, sumsFile), `${sums.join('\n')}\n`);
  say(`In dist/: ${published.join(', ')}, ${sumsFile}.`);
});
