// A hook of electron-builder (electron-builder.yml, afterPack): sets the one fuse that it has no word for, and stops the
// packaging where Electron has a fuse that nobody here has decided. The other eight are set by electron-builder after it.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Electron's ninth fuse, by its place in the wire: whether the signal handlers of V8 look after the bounds of
 * WebAssembly's memory. Why it is on: docs/decisions.md.
 */
export const ninthFuse = { name: 'wasmTrapHandlers', place: 8, enabled: true };

/** What marks the fuses in the program, the version of their wire, and how many we decided. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const version = 1;
const count = 9;

/**
 * The file that holds the fuses of a packaged application, as electron-builder names it.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { executableName?: string, appInfo: { productFilename: string } } }} context
 */
const programOf = ({ appOutDir, electronPlatformName, packager }) => {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  if (electronPlatformName === 'linux') return path.join(appOutDir, packager.executableName ?? productFilename);
  const framework = ['Frameworks', 'Electron Framework.framework', 'Electron Framework'];
  return path.join(appOutDir, `${productFilename}.app`, 'Contents', ...framework);
};

/** @param {Buffer} program @returns {number[]} where each wire begins; a universal program of macOS has two */
const wiresOf = (program) => {
  const places = new Set([program.indexOf(sentinel), program.lastIndexOf(sentinel)]);
  return [...places].filter((place) => place !== -1).map((place) => place + sentinel.length);
};

/** @param {Parameters<typeof programOf>[0]} context */
export default async function setNinthFuse(context) {
  const file = programOf(context);
  const program = await readFile(file);
  const wires = wiresOf(program);
  if (wires.length === 0) throw new Error(`${file} has no fuses: it is not the program of Electron.`);
  for (const wire of wires) {
    const [found, length] = [program[wire], program[wire + 1]];
    if (found !== version || length !== count)
      throw new Error(
        `This Electron has ${length} fuses in version ${found} of its wire, and ${count} in version ${version} are ` +
          'decided. Decide each in electron-builder.yml or scripts/ninth-fuse.mjs, with its reason in docs/decisions.md.',
      );
    program[wire + 2 + ninthFuse.place] = (ninthFuse.enabled ? '1' : '0').charCodeAt(0);
  }
  await writeFile(file, program);
}
