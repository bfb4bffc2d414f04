import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/build.mjs';
import { readChoice } from '../../scripts/start.mjs';

describe('the options of npm start', () => {
  it('are none: the host is chosen, the port is the usual one, a window opens', () => {
    expect(readChoice([])).toEqual({ host: null, port: 47110, open: true });
  });

  it('name a host and a port, or ask for no window', () => {
    expect(readChoice(['--host', 'browser', '--port', '8080', '--no-open'])).toEqual({
      host: 'browser',
      port: 8080,
      open: false,
    });
    expect(readChoice(['--host=electron'])).toMatchObject({ host: 'electron' });
  });

  it('are refused with the reason and the usage when they are wrong', () => {
    for (const args of [['--port', '0'], ['--port', '65536'], ['--port', '1e3'], ['--port', ' 80'], ['--port']])
      expect(() => readChoice(args), args.join(' ')).toThrow(/port.*Usage: npm start/s);
    expect(() => readChoice(['--host', 'firefox'])).toThrow('--host is electron or browser, not "firefox"');
    expect(() => readChoice(['--verbose'])).toThrow(/--verbose.*Usage/s);
    expect(() => readChoice(['x'])).toThrow('Usage');
  });
});

describe('npm start in a browser', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-start-'));
  const started: ChildProcess[] = [];
  const servers: Server[] = [];

  beforeAll(() => ensureBuilt());
  afterEach(() => {
    started.splice(0).forEach((child) => child.kill('SIGKILL'));
    servers.splice(0).forEach((server) => server.close());
    rmSync(folder, { recursive: true, force: true });
  });

  const freePort = async (): Promise<{ port: number; server: Server }> => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, port: (server.address() as { port: number }).port };
  };

  /** Runs the script; `ready` resolves at its line, `ended` with everything that it said. */
  const start = (port: number, ...args: string[]) => {
    const env = { ...process.env, WAYMARK_DATA: folder };
    const child = spawn(process.execPath, ['scripts/start.mjs', '--host', 'browser', '--port', String(port), ...args], {
      env,
    });
    started.push(child);
    let [stdout, stderr] = ['', ''];
    const ready = new Promise<string>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        stdout += text.toString();
        if (stdout.endsWith('\n')) resolve(stdout);
      });
    });
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, stdout, stderr }));
    });
    return { child, ready, ended };
  };

  const takeFreePort = async (): Promise<number> => {
    const { port, server } = await freePort();
    await new Promise((resolve) => server.close(resolve));
    return port;
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`says where it is ready, serves the page there, and ends well at ${signal}`, async () => {
      const port = await takeFreePort();
      const { child, ready, ended } = start(port, '--no-open');
      expect(await ready).toBe(`Waymark ready: http://127.0.0.1:${port}/\n`);
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect(await page.text()).toContain('<title>Waymark</title>');
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 0, stdout: `Waymark ready: http://127.0.0.1:${port}/\n` });
    });

  it('leads to the Waymark that is there already, and lets it run', async () => {
    const port = await takeFreePort();
    const first = start(port, '--no-open');
    await first.ready;
    const second = await start(port, '--no-open').ended;
    expect(second).toEqual({
      code: 0,
      stdout: `Waymark ready: http://127.0.0.1:${port}/\n`,
      stderr: 'Waymark is being served already.\n',
    });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('says so when another program has the port, and touches nothing', async () => {
    const { port } = await freePort();
    const { code, stdout, stderr } = await start(port, '--no-open').ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`Port ${port} is in use by another program: end that program, or choose another port.`);
  });
});
