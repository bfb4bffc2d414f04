// Draws the icons of the installers from assets/icons/waymark.svg, so that packaging has to fetch no tool that does it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { isMain, root, run, say } from './script.mjs';

const folder = path.join(root, 'assets', 'icons');

/** Sizes inside the icon of Windows, in pixels. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** Sizes inside the icon of macOS, in pixels, by their type there. */
const icnsSizes = /** @type {const} */ ({
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
});

/** A directory of 16 bytes a picture, then the pictures, as PNG. @param {readonly { size: number, png: Buffer }[]} pictures */
export const icoOf = (pictures) => {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
};

/** Blocks of type, length and picture, as PNG. @param {readonly { type: string, png: Buffer }[]} pictures */
export const icnsOf = (pictures) => {
  /** @param {string} type @param {Buffer} content */
  const block = (type, content) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(pictures.map(({ type, png }) => block(type, png))));
};

if (isMain(import.meta.url)) {
  await run(async () => {
    ensureInstalled();
    const { chromium } = await import('playwright-core');
    const svg = readFileSync(path.join(folder, 'waymark.svg'), 'utf8');
    const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
    try {
      const page = await browser.newPage();
      /** @param {number} size */
      const draw = async (size) => {
        await page.setViewportSize({ width: size, height: size });
        const style = `html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
        await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
        return page.screenshot({ omitBackground: true });
      };
      const ico = [];
      for (const size of icoSizes) ico.push({ size, png: await draw(size) });
      const icns = [];
      for (const [type, size] of Object.entries(icnsSizes)) icns.push({ type, png: await draw(size) });
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'waymark.ico'), icoOf(ico));
      writeFileSync(path.join(folder, 'waymark.icns'), icnsOf(icns));
      writeFileSync(path.join(folder, 'waymark.png'), await draw(512));
      say('Drew waymark.ico, waymark.icns and waymark.png.');
    } finally {
      await browser.close();
    }
  });
}
