import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { clearPath } from '../../../shared/bridge/page.mjs';
import { startBrowser } from '../harness/browser';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

export type Heard = (what: string, body: unknown) => void;

/** Builds the page and serves it on loopback; everything it tells comes to whoever listens. */
export const serveErasure = async (folder: string) => {
  let heard: Heard = () => undefined;
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
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

  /** Lets a browser do one act until it says that it is done, or until `stop` ends it; then kills it with all its processes. */
  const act = async (
    profile: string,
    query: string,
    stop: (heard: Promise<void>) => Promise<unknown> = () => new Promise(() => undefined),
  ): Promise<Map<string, unknown>> => {
    const told = new Map<string, unknown>();
    let begun = (): void => undefined;
    let finished = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const done = new Promise<void>((resolve) => (finished = resolve));
    heard = (what, body) => {
      told.set(what, body);
      if (what === 'began') begun();
      if (what === 'done') finished();
    };
    const browser = startBrowser(profile, `http://127.0.0.1:${port}/?${query}`);
    const timer = setTimeout(finished, 60_000);
    try {
      await Promise.race([done, stop(began)]);
    } finally {
      clearTimeout(timer);
      await browser.kill();
      heard = () => undefined;
    }
    const { error } = (told.get('done') ?? {}) as { error?: string };
    if (error !== undefined) throw new Error(`The page could not do ${query}: ${error}`);
    return told;
  };

  return {
    act,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
