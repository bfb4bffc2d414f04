import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Plugin, build } from 'vite';
import { root } from '../../../scripts/script.mjs';

const outDir = join(root, '.cache', 'bench-pages');
const peersFolder = join(root, '.cache', 'bench-peers');

/** An unlock screen in plain HTML: the least that an application can start with. */
const plainUnlock =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Plain</title><h1>Unlock</h1><form><label>Passphrase <input type="password"></label><button>Unlock</button></form>';

/** What is not a package of the product is one of the peers. The browser fields of Enketo name its replaceable parts. */
const fromPeers = (): Plugin => ({
  name: 'from-peers',
  enforce: 'pre',
  resolveId(source, importer) {
    if (/^[./\0]/.test(source) || importer === undefined) return null;
    if (source.startsWith('enketo/')) {
      const enketo = join(peersFolder, 'node_modules', 'enketo-core');
      const { browser } = JSON.parse(readFileSync(join(enketo, 'package.json'), 'utf8')) as {
        browser: Record<string, string>;
      };
      const file = join(enketo, browser[source] ?? '');
      return existsSync(file) ? file : `${file}.js`;
    }
    const [scope = '', name = ''] = source.split('/');
    const own = join(root, 'node_modules', source.startsWith('@') ? join(scope, name) : scope);
    if (existsSync(own)) return this.resolve(source, join(root, 'package.json'), { skipSelf: true });
    return this.resolve(source, join(peersFolder, 'package.json'), { skipSelf: true });
  },
});

/** Builds the pages that Waymark is compared with, as it is built itself. */
export const buildPages = async (): Promise<string> => {
  await build({
    root: join(root, 'tests', 'bench', 'browser', 'pages'),
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [fromPeers()],
    worker: { format: 'es', plugins: () => [fromPeers()] },
    build: { outDir, emptyOutDir: true, target: 'chrome120', minify: true, modulePreload: { polyfill: false } },
  });
  return outDir;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Serves them on this machine alone. */
export const servePages = async (folder: string): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] === '/' ? '/index.html' : url.split('?')[0]!;
    if (path === '/unlock.html') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(plainUnlock);
      return;
    }
    const file = join(folder, path);
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': path.endsWith('.html') ? 'no-store' : 'private, max-age=31536000, immutable',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};
