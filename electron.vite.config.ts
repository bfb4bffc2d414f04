import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { noncePlaceholder } from './shared/bridge/page.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Everything is bundled: the installed application carries no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: { input: { index: at('electron/main.ts') } },
    },
  },
  preload: {
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
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    // Packs, safeguards and samples lie beside the renderer and are imported with `?raw`.
    server: { host: '127.0.0.1', fs: { allow: [at('.')] } },
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // Browsers on other people's machines are older than the Chromium in Electron.
      target: 'chrome120',
      minify: true,
      // No data: addresses for fonts and scripts, and no polyfill that fetches: the content policy allows neither.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
