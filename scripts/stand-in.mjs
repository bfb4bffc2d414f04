// Packs the built application as electron-builder packs it, around a stand-in for Electron: everything but Electron's own
// program is real, and nothing is fetched. What it makes cannot be started; it shows what a package holds.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** @typedef {'linux' | 'win' | 'mac'} Platform */

// Electron's program holds its fuses behind these letters: how many there are, and how each stands. Here each stands
// against what electron-builder.yml decides, so that one that is not turned is seen.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wire = '101100110';
const fuses = Buffer.concat([
  Buffer.from('Stands in for the program of Electron.\n'),
  Buffer.from(sentinel),
  Buffer.from([1, wire.length]),
  Buffer.from(wire),
]);

/** @param {string} name @param {string} id */
const plist = (name, id) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string>`,
    `<key>CFBundleIdentifier</key><string>${id}</string><key>CFBundleName</key><string>${name}</string></dict></plist>`,
  ].join('\n');

/** @returns {Record<string, string | Uint8Array>} */
const macApp = () => {
  const contents = 'Electron.app/Contents';
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);
  return {
    [`${contents}/Info.plist`]: plist('Electron', 'com.github.Electron'),
    [`${contents}/MacOS/Electron`]: 'stand-in',
    [`${contents}/Resources/electron.icns`]: 'stand-in',
    [`${contents}/Frameworks/Electron Framework.framework/Electron Framework`]: fuses,
    ...Object.fromEntries(
      helpers.flatMap((name) => [
        [`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name, 'com.github.Electron.helper')],
        [`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'stand-in'],
      ]),
    ),
  };
};

/** A program of Windows without code, with the version that every program there tells of itself. @param {NodeJS.Require} builder */
const windowsProgram = (builder) => {
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit');
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const about = Resource.VersionInfo.createEmpty();
  about.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' });
  about.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(fuses);
  return Buffer.from(program.generate());
};

/** The modules of electron-builder itself. @param {string} root @returns {NodeJS.Require} */
export const builderModules = (root) => createRequire(path.resolve(root, 'node_modules/app-builder-lib/package.json'));

/**
 * Packs out/ of a repository for one system.
 * @param {{ root: string, platform: Platform, folder: string, config?: readonly string[] }} packing `folder`: where the
 *   package goes, emptied first; `config`: changes to electron-builder.yml, such as `-c.asar=false`
 * @returns {Promise<{ folder: string, resources: string, program: string }>} the unpacked package, its resources, and the file that
 *   holds Electron's fuses
 */
export const packAroundStandIn = async ({ root, platform, folder, config = [] }) => {
  rmSync(folder, { recursive: true, force: true });
  const electron = path.join(folder, 'electron');
  mkdirSync(electron, { recursive: true });
  const builder = builderModules(root);
  const { zipSync, strToU8 } = createRequire(path.join(root, 'package.json'))('fflate');
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  const files = {
    LICENSE: readFileSync(path.join(root, 'node_modules/electron/LICENSE')),
    'LICENSES.chromium.html': '<!doctype html><title>Stands in for the licences of Chromium</title>',
    version,
    ...(platform === 'linux' && { electron: fuses, 'chrome-sandbox': 'stand-in', 'resources/keep': '' }),
    ...(platform === 'win' && { 'electron.exe': windowsProgram(builder), 'resources/keep': '' }),
    ...(platform === 'mac' && macApp()),
  };
  const system = { linux: 'linux', win: 'win32', mac: 'darwin' }[platform];
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    // A zip of another system than Unix would carry no leave to run.
    [typeof content === 'string' ? strToU8(content) : new Uint8Array(content), { os: 3, attrs: 0o100755 << 16 }],
  ]);
  writeFileSync(path.join(electron, `electron-v${version}-${system}-x64.zip`), zipSync(Object.fromEntries(entries)));

  const made = path.join(folder, 'made');
  const options = ['--publish', 'never', '--dir', `--${platform}`, '--x64'];
  const settings = [`-c.electronDist=${electron}`, `-c.directories.output=${made}`, ...config];
  const program = path.join(root, 'node_modules/electron-builder/cli.js');
  await promisify(execFile)(process.execPath, [program, ...options, ...settings], {
    cwd: root,
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false', CI: 'true' },
  }).catch(({ stdout, stderr }) => {
    throw new Error(`electron-builder could not pack for ${platform}:\n${stdout}\n${stderr}`);
  });
  const unpacked = readdirSync(made, { withFileTypes: true }).find((entry) => entry.isDirectory());
  const place = path.join(made, unpacked?.name ?? '');
  const app = path.join(place, 'Waymark.app/Contents');
  return {
    linux: { folder: place, resources: path.join(place, 'resources'), program: path.join(place, 'waymark') },
    win: { folder: place, resources: path.join(place, 'resources'), program: path.join(place, 'Waymark.exe') },
    mac: { folder: place, resources: path.join(app, 'Resources'), program: path.join(place, 'Waymark.app') },
  }[platform];
};
