import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { shippedParts } from './scripts/shipped-parts.mjs';
import { noncePlaceholder } from './shared/bridge/page.mjs';
import { packHeader, readPack, readSafeguards } from './shared/pack';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * zod tries whether it may make functions from text, which the content policy forbids and reports. Its setting for that
 * must stand before the first schema is made, in the page and in each worker, whatever the order of their chunks.
 */
const zodWithoutEval = (): Plugin => ({
  name: 'zod-without-eval',
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js$/ },
    handler: (code) => ({ code: `${code}\nglobalConfig.jitless = true;\n`, map: null }),
  },
});

/** What lists say of each pack that ships, so that no pack is read before somebody works with it. */
const shippedHeaders = (): Record<string, unknown> => {
  const folder = at('./assets/packs/');
  const { safeguards } = readSafeguards(readFileSync(at('./assets/safeguards.yaml'), 'utf8'), 'safeguards.yaml');
  const headerOf = (file: string): [string, unknown] => {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const { pack, issues } = readPack(text, file, safeguards ?? []);
    if (!pack) throw new Error(`${file}: ${issues.map(({ message }) => message).join('; ')}`);
    return [file, packHeader(pack, createHash('sha256').update(text).digest('hex'))];
  };
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map(headerOf),
  );
};

/**
 * What stands in the first script of the page, and in no other: each further file before the unlock screen is a wait of its own
 * (tests/e2e/door.test.ts).
 */
const atTheDoor =
  /\/(?:renderer\/(?:start\.ts|door\/.*|platform\/(?:page|painted)\.ts|features\/unlock\/wantedBackup\.ts|messages\/(?:chosenLanguage\.ts|doorWords\.ts|\w+\/door\.json))|shared\/messages\/languages\.ts)$|preload-helper/;

const parts = shippedParts(at('.'));

// Everything is bundled: the installed application carries no node_modules.
export default defineConfig({
  main: {
    plugins: [parts.seenIn('main')],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: { input: { index: at('electron/main.ts') } },
    },
  },
  preload: {
    plugins: [parts.seenIn('preload')],
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: at('electron/preload.ts') },
        // A sandboxed preload is CommonJS.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    define: { WAYMARK_PACKS: JSON.stringify(shippedHeaders()) },
    plugins: [react(), zodWithoutEval(), parts.licences()],
    html: { cspNonce: noncePlaceholder },
    // Packs, safeguards and samples lie beside the renderer and are imported with `?raw`.
    server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
    worker: { format: 'es', plugins: () => [zodWithoutEval(), parts.seenIn('worker')] },
    build: {
      outDir: 'out/renderer',
      // Browsers on other people's machines are older than the Chromium in Electron.
      target: 'chrome120',
      minify: true,
      // No data: addresses for fonts and scripts, and no polyfill that fetches: the content policy allows neither.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Everything comes from this machine; what the unlock screen does not need is loaded after it.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: at('renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'start', test: atTheDoor }] } },
      },
    },
  },
});
