import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { roomPath } from '../../../shared/bridge/page.mjs';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

type Listener = (what: string, body: unknown) => void;

const pages = ['index.html', 'tabs.html', 'moving.html', 'backups.html', 'full.html'];

/** Builds the pages into `folder` and serves them on loopback; everything they tell comes to whoever listened last. */
export const serveHarness = async (folder: string, first: Listener = () => undefined) => {
  let heard = first;
  let room: () => number | null = () => null;
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      rollupOptions: { input: pages.map((page) => fileURLToPath(new URL(page, import.meta.url))) },
    },
  });
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      if (path === roomPath) {
        response.end(JSON.stringify(room()));
        return;
      }
      if (request.method === 'POST') {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        heard(path.slice(1), JSON.parse(Buffer.concat(parts).toString()));
        response.end();
        return;
      }
      const name = path === '/' ? '/index.html' : path;
      const body = await readFile(join(folder, name)).catch(() => null);
      response.writeHead(body ? 200 : 404, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
      });
      response.end(body ?? '');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    listen: (listener: Listener): void => {
      heard = listener;
    },
    /** What the server says of the room on the disk, as the product's own does. */
    roomIs: (asked: () => number | null): void => {
      room = asked;
    },
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
