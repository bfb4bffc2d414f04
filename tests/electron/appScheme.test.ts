import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerScheme, isOwn } from '../../electron/appScheme';
import { protocol } from './fakeElectron';

describe('whether an address is ours', () => {
  it('is so for the application’s own, whatever follows the host', () => {
    expect(['app://waymark/', 'app://waymark/#/interview', 'app://waymark/assets/a.js?x=1'].every(isOwn)).toBe(true);
  });

  it('is not for what only looks like it', () => {
    const others = [
      'app://waymark.example.org/',
      'app://waymark@example.org/',
      'app://user@waymark/',
      'app://user:word@waymark/',
      'app://waymark:8080/',
      'app:waymark',
      'apps://waymark/',
      'https://waymark/',
      'javascript:app://waymark/',
      'about:blank',
      '',
    ];
    expect(others.filter(isOwn)).toEqual([]);
  });
});

describe('the app scheme', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));
  beforeAll(() => {
    const pages = path.join(folder, 'renderer');
    mkdirSync(path.join(pages, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(pages, 'index.html'), '<meta property="csp-nonce" nonce="WAYMARK-NONCE">');
    writeFileSync(path.join(pages, 'assets', 'worker.js'), 'postMessage(1)');
    writeFileSync(path.join(pages, '.hidden.txt'), 'hidden');
    answerScheme(protocol as unknown as Protocol, pages);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = async (url: string, init?: RequestInit): Promise<Response> => {
    const response = await protocol.handlers.get('app')?.(new Request(url, init));
    if (response === undefined) throw new Error('Nothing answers the scheme.');
    return response;
  };

  it('hands out the page with a fresh nonce that the policy names', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const response = await ask('app://waymark/');
      const [, nonce = 'none'] = /nonce="(.+)"/.exec(await response.text()) ?? [];
      expect(response.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('gives scripts their type and the same policy, which is what binds a worker', async () => {
    const response = await ask('app://waymark/assets/worker.js');
    expect(await response.text()).toBe('postMessage(1)');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('hands out nothing else, however it is asked for', async () => {
    const addresses = [
      'app://waymark/../secret.txt',
      'app://waymark/..%2fsecret.txt',
      'app://waymark/%2e%2e/secret.txt',
      'app://waymark/..%5csecret.txt',
      'app://waymark//secret.txt',
      'app://waymark/.hidden.txt',
      'app://waymark/assets/',
      'app://waymark/assets/worker.js%00.html',
      'app://waymark/absent.js',
      'app://elsewhere/index.html',
    ];
    for (const address of addresses) expect((await ask(address)).status, address).toBe(404);
    expect((await ask('app://waymark/', { method: 'POST' })).status).toBe(405);
  });
});
