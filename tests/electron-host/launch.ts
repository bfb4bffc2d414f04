import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { _electron, chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/script.mjs';
import { canShowWindows, findElectron } from '../../scripts/window.mjs';

const hostProgram = fileURLToPath(new URL('./host.mjs', import.meta.url));

export interface LaunchOptions {
  /** The folder of the application's data. */
  readonly userData: string;
  readonly language?: string;
  /** Another main script than the built one; the test host alone takes it. */
  readonly main?: string;
  /** Whether the desktop has a keyring; the test host alone takes it. */
  readonly keyring?: boolean;
}

/** What the test host saw; Electron itself keeps no such account. */
export interface HostLog {
  readonly refused: readonly string[];
  readonly escaped: readonly string[];
  readonly popups: readonly string[];
  readonly navigated: readonly string[];
  readonly downloads: readonly string[];
  readonly errors: readonly string[];
}

type Modules = typeof Electron & { readonly log?: HostLog };

/** A running application, with the face of Playwright's `ElectronApplication`. */
export interface Launched {
  /** Whether this is Electron's own program. */
  readonly isReal: boolean;
  readonly process: () => ChildProcess;
  /** The window that is open now, once it shows something. */
  readonly firstWindow: () => Promise<Page>;
  readonly windows: () => readonly Page[];
  /** Runs in the main process; the function's text is sent there, so it can use its arguments only. */
  readonly evaluate: <Result, Arg = undefined>(
    work: (electron: Modules, arg: Arg) => Result | Promise<Result>,
    arg?: Arg,
  ) => Promise<Result>;
  /** Asks the application to end, as its menu does, and waits until it has. */
  readonly close: () => Promise<void>;
  /** Ends it at one instant. */
  readonly kill: () => Promise<void>;
}

/** Electron's own program, where there is one and a screen to show its windows on. */
const electronProgram = (): string | null => (canShowWindows() ? findElectron() : null);

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

const startHost = ({ userData, language = 'en-GB', main, keyring = true }: LaunchOptions): ChildProcess => {
  const options = { root, userData, language, packaged: true, keyring, chromium: ensureChromium() };
  return fork(hostProgram, [JSON.stringify(main === undefined ? options : { ...options, main })], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
};

type Message =
  | { kind: 'browser'; endpoint: string }
  | { kind: 'window'; target: string }
  | { kind: 'answer'; id: number; value?: unknown; error?: string };

const launchHost = (options: LaunchOptions): Launched => {
  const child = startHost(options);
  const answers = new Map<number, (message: { value?: unknown; error?: string }) => void>();
  let endpoint = '';
  let target = '';
  let browser: Browser | null = null;
  let last = 0;
  child.on('message', (message: Message) => {
    if (message.kind === 'browser') endpoint = message.endpoint;
    else if (message.kind === 'window') target = message.target;
    else answers.get(message.id)?.(message);
  });
  child.once('exit', () => {
    for (const answer of answers.values()) answer({ error: 'The application has ended.' });
  });

  const pages = (): readonly Page[] =>
    browser?.contexts().flatMap((context) => context.pages().filter((page) => page.url() !== 'about:blank')) ?? [];

  const targetOf = async (page: Page): Promise<string> => {
    const session = await page.context().newCDPSession(page);
    try {
      return (await session.send('Target.getTargetInfo')).targetInfo.targetId;
    } finally {
      await session.detach();
    }
  };

  const browserProcesses = async (): Promise<number[]> => {
    const session = await browser?.newBrowserCDPSession().catch(() => undefined);
    const info = (await session?.send('SystemInfo.getProcessInfo').catch(() => undefined)) as
      { processInfo: { id: number }[] } | undefined;
    return info?.processInfo.map(({ id }) => id) ?? [];
  };

  const shownNow = async (): Promise<Page | null> => {
    if (endpoint === '' || target === '') return null;
    browser ??= await chromium.connectOverCDP(endpoint);
    for (const page of pages()) if ((await targetOf(page).catch(() => '')) === target) return page;
    return null;
  };

  return {
    isReal: false,
    process: () => child,
    windows: pages,
    firstWindow: async () => {
      for (let tries = 0; tries < 400; tries += 1) {
        const page = await shownNow();
        if (page !== null) {
          await page.waitForLoadState('load');
          return page;
        }
        if (child.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The application has no window.');
    },
    evaluate: <Result, Arg>(work: (electron: Modules, arg: Arg) => Result | Promise<Result>, arg?: Arg) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        answers.set(id, ({ value, error }) => {
          answers.delete(id);
          if (error === undefined) resolve(value as Result);
          else reject(new Error(error));
        });
        child.send({ id, source: String(work), arg });
      }),
    close: async () => {
      if (child.connected) child.send({ id: 0, source: '({ app }) => { app.quit(); }' });
      await ended(child);
      await browser?.close().catch(() => undefined);
    },
    kill: async () => {
      // The host holds a browser of its own, whose processes would otherwise end in their own time.
      const processes = await browserProcesses();
      child.kill('SIGKILL');
      for (const id of processes) {
        try {
          process.kill(id, 'SIGKILL');
        } catch {
          // It ended by itself.
        }
      }
      await ended(child);
      await browser?.close().catch(() => undefined);
    },
  };
};

/** Chromium's sandbox does not start for the administrator of Linux. */
const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const argumentsOf = ({ userData, language = 'en-GB' }: LaunchOptions): string[] => [
  ...asRoot(),
  root,
  `--user-data-dir=${userData}`,
  `--lang=${language}`,
];

const launchReal = async (program: string, options: LaunchOptions): Promise<Launched> => {
  const app = await _electron.launch({ executablePath: program, args: argumentsOf(options) });
  return {
    isReal: true,
    process: () => app.process(),
    windows: () => app.windows(),
    firstWindow: async () => {
      const page = app.windows().at(-1) ?? (await app.firstWindow());
      await page.waitForLoadState('load');
      return page;
    },
    evaluate: (work, arg) => app.evaluate(work as never, arg) as never,
    close: () => app.close(),
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended(app.process());
    },
  };
};

/** Starts the built application: in Electron's own program where that is, else in the test host. */
export const launch = async (options: LaunchOptions): Promise<Launched> => {
  if (!existsSync(path.join(root, 'out/main/index.js'))) throw new Error('The application is not built.');
  const program = electronProgram();
  return program === null || options.main !== undefined ? launchHost(options) : launchReal(program, options);
};

/** Starts it a second time on the same data and waits for its end. @returns its exit code */
export const launchAgain = (options: LaunchOptions): Promise<number | null> => {
  const program = electronProgram();
  return ended(program === null ? startHost(options) : spawn(program, argumentsOf(options), { stdio: 'inherit' }));
};
