import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { clearPath, roomPath } from '../../../shared/bridge/page.mjs';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

export type Listener = (what: string, body: unknown) => void;

/**
 * Builds the pages of a folder of these tests into `folder` and serves them on loopback, with the answer by which a browser
 * throws its storage away (scripts/serve.mjs); everything that they tell comes to whoever listened last.
 */
export const servePages = async (source: URL, pages: readonly string[], folder: string, first: Listener) => {
  let heard = first;
  let room: () => number | null = () => null;
  await build({
    root: fileURLToPath(source),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      rollupOptions: { input: pages.map((page) => fileURLToPath(new URL(page, source))) },
    },
  });
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      if (path === roomPath) {
        response.end(JSON.stringify(room()));
        return;
      }
      if (request.method === 'POST' && path === clearPath) {
        response.writeHead(200, { 'Clear-Site-Data': '"storage"' });
        response.end();
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
