import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWaymark, serve } from '../../scripts/serve.mjs';

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks without the manners of a browser: any path, any host, any method. */
const ask = (
  port: number,
  target: string,
  {
    method = 'GET',
    host = `127.0.0.1:${port}`,
    headers = {},
  }: { method?: string; host?: string; headers?: Record<string, string> } = {},
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: target, method, headers: { Host: host, ...headers } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const body = Buffer.concat(pieces).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });

describe('the server for a browser', () => {
  const top = mkdtempSync(path.join(os.tmpdir(), 'waymark-serve-'));
  const folder = path.join(top, 'data');
  const pages = path.join(top, 'pages');
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(path.join(pages, 'assets'), { recursive: true });
    writeFileSync(path.join(top, 'secret.txt'), 'secret');
    writeFileSync(path.join(pages, 'index.html'), '<meta property="csp-nonce" nonce="WAYMARK-NONCE">');
    writeFileSync(path.join(pages, 'assets', 'index-abc.js'), 'export {};');
    server = await serve({ port: 0, folder, pages });
  });
  afterAll(async () => {
    await server.close();
    rmSync(top, { recursive: true, force: true });
  });

  it('hands out the page with a fresh nonce, and never lets it be kept', async () => {
    const [first, second] = [await ask(server.port, '/'), await ask(server.port, '/index.html')];
    const [, nonce = 'none'] = /nonce="(.+)"/.exec(first.body) ?? [];
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(second.body).not.toBe(first.body);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('gives every file the whole set of headers', async () => {
    const { headers } = await ask(server.port, '/assets/index-abc.js');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  it('answers by its own name only, so that no other site can point a name of its own here', async () => {
    for (const host of [
      'example.org',
      `example.org:${server.port}`,
      '127.0.0.1',
      `127.0.0.1:${server.port + 1}`,
      `[::1]:${server.port}`,
    ])
      expect((await ask(server.port, '/', { host })).status, host).toBe(403);
  });

  it('does not answer who gives no name at all', async () => {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: server.port }, () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      socket.on('data', (text) => resolve(text.toString())).on('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('leads from its other name to the first, where the data are', async () => {
    const { status, body } = await ask(server.port, '/', { host: `localhost:${server.port}` });
    expect(status).toBe(200);
    expect(body).toContain(`content="0; url=http://127.0.0.1:${server.port}/"`);
    expect(body).not.toContain('script');
  });

  it('only gives, and takes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await ask(server.port, '/', { method })).status, method).toBe(405);
    const head = await ask(server.port, '/', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('tells the page, and no other site, how much room is left on the disk', async () => {
    const path = '/.well-known/waymark/room';
    const own = { Origin: `http://127.0.0.1:${server.port}`, 'Sec-Fetch-Site': 'same-origin' };
    const { status, body } = await ask(server.port, path, { method: 'POST', headers: own });
    expect(status).toBe(200);
    expect(Number(body)).toBeGreaterThan(0);
    for (const headers of [{}, { ...own, 'Sec-Fetch-Site': 'cross-site' }, { ...own, Origin: 'http://127.0.0.1:1' }])
      expect((await ask(server.port, path, { method: 'POST', headers })).status).toBe(405);
    expect((await ask(server.port, path)).status).toBe(404);
  });

  it('leaves its folder by no path', async () => {
    const paths = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '//secret.txt',
      '/assets',
      '/assets/',
      '/.git/config',
      `${path.join(top, 'secret.txt')}`,
      '/index.html%00.js',
      'http://127.0.0.1/../secret.txt',
      '/absent.js',
    ];
    for (const target of paths) {
      const { status, body } = await ask(server.port, target);
      expect([status, body], target).toEqual([404, 'Not found.']);
    }
  });

  it('listens to this machine only', async () => {
    const others = Object.values(os.networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
    );
    for (const address of [...others, '127.0.0.2'])
      await expect(
        new Promise((resolve, reject) =>
          connect({ host: address, port: server.port }, () => resolve(address)).on('error', reject),
        ),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('shows that it is the same user’s Waymark, by a key that nobody else may read', async () => {
    expect(await isWaymark(server.port, folder)).toBe(true);
    expect(statSync(path.join(folder, 'server.key')).mode & 0o777).toBe(0o600);
    expect(await isWaymark(server.port, path.join(top, 'another user'))).toBe(false);
    expect((await ask(server.port, '/.well-known/waymark?challenge=x')).status).toBe(400);
  });

  it('takes no other program for Waymark, whatever it answers', async () => {
    const impostor = createServer((socket) => {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nwaymark');
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
    const { port } = impostor.address() as { port: number };
    expect(await isWaymark(port, folder)).toBe(false);
    impostor.close();
  });

  it('says that its port is taken instead of taking another, where the data would not be', async () => {
    await expect(serve({ port: server.port, folder, pages })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
