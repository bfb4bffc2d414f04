import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { callNames } from '../../shared/bridge';
import { startApplication, type Application } from './application';
import { decidedFuses } from './fuses';

/** What Electron's security checklist is held against: the running application, and what it is packaged from. */
export interface Checked {
  readonly application: Application;
  /** What the preload gave to the page, by name. */
  readonly exposed: Map<string, unknown>;
  /** Sources of the host, by path. */
  readonly sources: Map<string, string>;
  packageJson: string;
  builder: string;
}

export interface Item {
  readonly number: number;
  readonly name: string;
  readonly holds: (checked: Checked) => boolean | Promise<boolean>;
  /** The same application weakened in one place each: the item must not hold for any of them. */
  readonly twins: Readonly<Record<string, (checked: Checked) => void>>;
}

export const startChecked = async (): Promise<Checked> => {
  const application = await startApplication();
  await import('../../electron/preload');
  const files = readdirSync('electron').filter((name) => name.endsWith('.ts'));
  return {
    application,
    exposed: application.electron.contextBridge.exposed,
    sources: new Map(files.map((name) => [name, readFileSync(`electron/${name}`, 'utf8')])),
    packageJson: readFileSync('package.json', 'utf8'),
    builder: readFileSync('electron-builder.yml', 'utf8'),
  };
};

type Preferences = Record<string, unknown>;
const preferences = ({ application }: Checked): Preferences =>
  (application.window().options.webPreferences ?? {}) as Preferences;
const session = ({ application }: Checked) => application.electron.session.defaultSession;

/** A twin whose window was opened with another preference. */
const preferring = (name: string, value: unknown) => (checked: Checked) => {
  preferences(checked)[name] = value;
};

const answered = (handler: ((...args: unknown[]) => unknown) | null, ...args: unknown[]): unknown => {
  let given: unknown;
  handler?.(...args, (answer: unknown) => (given = answer));
  return given;
};

const isPrevented = ({ application }: Checked, event: string): boolean => {
  let prevented = false;
  application.window().webContents.emit(event, { preventDefault: () => (prevented = true), url: 'app://waymark/x' });
  return prevented;
};

const deaf = (event: string) => (checked: Checked) => {
  checked.application.window().webContents.removeAllListeners(event);
};

const local = ['app://waymark/assets/a.js', 'blob:app://waymark/0f3c', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='];
const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'devtools://devtools/bundled/inspector.html',
  'app://waymark.example.org/',
  'app://user@waymark/',
  'app://waymark:80/',
  'blob:https://example.org/0f3c',
  'chrome://gpu/',
  '',
];
const permissions = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'hid',
  'idle-detection',
  'midi',
  'openExternal',
  'pointerLock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
];

const policyOf = async ({ application }: Checked): Promise<string> => {
  const response = await application.electron.protocol.handlers.get('app')?.(new Request('app://waymark/'));
  return response?.headers.get('Content-Security-Policy') ?? '';
};

/** A twin that sends another policy. */
const sending = (change: (policy: string) => string) => (checked: Checked) => {
  const { handlers } = checked.application.electron.protocol;
  const real = handlers.get('app')!;
  handlers.set('app', async (request) => {
    const response = await real(request);
    const headers = new Headers(response.headers);
    headers.set('Content-Security-Policy', change(headers.get('Content-Security-Policy') ?? ''));
    return new Response(response.body, { headers });
  });
};

/** Callers that are not the page in the window; with a twin that trusts one of them, a journal would be listed. */
const foreign = ({ application }: Checked): object[] => {
  const { webContents } = application.window();
  return [
    { sender: {} },
    { senderFrame: null },
    { senderFrame: { parent: webContents.mainFrame, url: 'app://waymark/' } },
    { senderFrame: { parent: null, url: 'https://waymark/' } },
    { senderFrame: { parent: null, url: 'app://waymark.example.org/' } },
    { senderFrame: { parent: null, url: '' } },
  ];
};

const source = (checked: Checked): string => [...checked.sources.values()].join('\n');
const devDependencies = ({ packageJson }: Checked) =>
  (JSON.parse(packageJson) as { devDependencies: Record<string, string> }).devDependencies;

/** Electron's security checklist (electronjs.org, tutorial "Security"), item by item, in its order. */
export const checklist: readonly Item[] = [
  {
    number: 1,
    name: 'loads nothing but its own files: every other address is cancelled',
    holds: (checked) => {
      const isCancelled = (url: string) =>
        (answered(session(checked).beforeRequest, { url }) as { cancel?: boolean } | undefined)?.cancel;
      return (
        checked.application.window().loaded.join() === 'app://waymark/' &&
        local.every((url) => isCancelled(url) === false) &&
        elsewhere.every((url) => isCancelled(url) === true)
      );
    },
    twins: {
      'a page from a server': ({ application }) =>
        void application.window().loaded.splice(0, 1, 'https://waymark.example.org/'),
      'no filter of requests': (checked) => void (session(checked).beforeRequest = null),
      'a filter that lets https through': (checked) =>
        void (session(checked).beforeRequest = (request, answer) => {
          const { url } = request as { url: string };
          (answer as (given: object) => void)({ cancel: !/^(https|app|blob:app|data):/.test(url) });
        }),
    },
  },
  {
    number: 2,
    name: 'gives no page Node',
    holds: (checked) =>
      ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].every(
        (name) => preferences(checked)[name] === false,
      ),
    twins: {
      'nodeIntegration: true': preferring('nodeIntegration', true),
      'nodeIntegrationInWorker: true': preferring('nodeIntegrationInWorker', true),
      'nodeIntegrationInSubFrames: true': preferring('nodeIntegrationInSubFrames', true),
    },
  },
  {
    number: 3,
    name: 'isolates the preload from the page',
    holds: (checked) => preferences(checked)['contextIsolation'] === true,
    twins: { 'contextIsolation: false': preferring('contextIsolation', false) },
  },
  {
    number: 4,
    name: 'puts every renderer in the sandbox',
    holds: (checked) => preferences(checked)['sandbox'] === true && checked.application.electron.app.sandboxed,
    twins: {
      'sandbox: false': preferring('sandbox', false),
      'no app.enableSandbox()': ({ application }) => void (application.electron.app.sandboxed = false),
    },
  },
  {
    number: 5,
    name: 'grants no permission, device or screen, and lets text be copied out only',
    holds: (checked) => {
      const { requestHandler, checkHandler, deviceHandler, displayHandler } = session(checked);
      return (
        permissions.every((permission) => answered(requestHandler, {}, permission) === false) &&
        permissions.every((permission) => checkHandler?.({}, permission) === false) &&
        checkHandler?.({}, 'clipboard-sanitized-write') === true &&
        deviceHandler?.({ deviceType: 'usb' }) === false &&
        JSON.stringify(answered(displayHandler, {})) === '{}'
      );
    },
    twins: {
      'no handler of requests': (checked) => void (session(checked).requestHandler = null),
      'no handler of checks': (checked) => void (session(checked).checkHandler = null),
      'no handler of devices': (checked) => void (session(checked).deviceHandler = null),
      'no handler of screens': (checked) => void (session(checked).displayHandler = null),
      'a microphone that is granted': (checked) =>
        void (session(checked).requestHandler = (_contents, permission, answer) =>
          (answer as (given: boolean) => void)(permission === 'media')),
    },
  },
  {
    number: 6,
    name: 'keeps web security on',
    holds: (checked) => preferences(checked)['webSecurity'] === true,
    twins: { 'webSecurity: false': preferring('webSecurity', false) },
  },
  {
    number: 7,
    name: 'sends a content policy with every file',
    holds: async (checked) => {
      const policy = await policyOf(checked);
      return (
        policy.startsWith("default-src 'none';") &&
        policy.includes("require-trusted-types-for 'script'") &&
        ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:'].every((weak) => !policy.includes(weak))
      );
    },
    twins: {
      'no policy': sending(() => ''),
      'unsafe-inline': sending((policy) => policy.replace('style-src', "style-src 'unsafe-inline'")),
      'unsafe-eval': sending((policy) => policy.replace('script-src', "script-src 'unsafe-eval'")),
      'any picture': sending((policy) => policy.replace('img-src', 'img-src *')),
      'no trusted types': sending((policy) => policy.replace("require-trusted-types-for 'script'", '')),
    },
  },
  {
    number: 8,
    name: 'runs no insecure content',
    holds: (checked) => preferences(checked)['allowRunningInsecureContent'] === false,
    twins: { 'allowRunningInsecureContent: true': preferring('allowRunningInsecureContent', true) },
  },
  {
    number: 9,
    name: 'switches on no experimental feature',
    holds: (checked) => preferences(checked)['experimentalFeatures'] === false,
    twins: { 'experimentalFeatures: true': preferring('experimentalFeatures', true) },
  },
  {
    number: 10,
    name: 'switches on no feature of Blink',
    holds: (checked) => !('enableBlinkFeatures' in preferences(checked)),
    twins: { enableBlinkFeatures: preferring('enableBlinkFeatures', 'FileSystemObserver') },
  },
  {
    number: 11,
    name: 'has no web views that could open windows',
    holds: (checked) => preferences(checked)['webviewTag'] === false && !/allowpopups/i.test(source(checked)),
    twins: {
      'webviewTag: true': preferring('webviewTag', true),
      allowpopups: ({ sources }) => void sources.set('view.ts', 'view.setAttribute("allowpopups", "")'),
    },
  },
  {
    number: 12,
    name: 'refuses a web view that is attached all the same',
    holds: (checked) => isPrevented(checked, 'will-attach-webview'),
    twins: { 'nobody looks at web views': deaf('will-attach-webview') },
  },
  {
    number: 13,
    name: 'goes to no other address, not by a link, a frame, a redirect or a file dropped on it',
    holds: (checked) =>
      ['will-navigate', 'will-frame-navigate', 'will-redirect'].every((event) => isPrevented(checked, event)) &&
      preferences(checked)['navigateOnDragDrop'] === false,
    twins: {
      'nobody looks at links': deaf('will-navigate'),
      'nobody looks at frames': deaf('will-frame-navigate'),
      'nobody looks at redirects': deaf('will-redirect'),
      'navigateOnDragDrop: true': preferring('navigateOnDragDrop', true),
    },
  },
  {
    number: 14,
    name: 'opens no new window',
    holds: ({ application }) => {
      const answer = application.window().webContents.openHandler?.({ url: 'https://example.org/' });
      return JSON.stringify(answer) === '{"action":"deny"}';
    },
    twins: {
      'no handler': ({ application }) => void (application.window().webContents.openHandler = null),
      'a handler that allows': ({ application }) =>
        void (application.window().webContents.openHandler = () => ({ action: 'allow' })),
    },
  },
  {
    number: 15,
    name: 'hands no address to the system: the host does not even import the means',
    holds: (checked) =>
      !/\bshell\b|openExternal|openPath/.test(source(checked)) &&
      callNames.every((name) => !/external|url|shell|path/i.test(name)),
    twins: {
      'shell.openExternal': ({ sources }) => void sources.set('links.ts', 'void shell.openExternal(url);'),
    },
  },
  {
    number: 16,
    name: 'names the version of Electron exactly, so that a newer one is a decision',
    holds: (checked) => /^\d+\.\d+\.\d+$/.test(devDependencies(checked)['electron'] ?? ''),
    twins: {
      'a range': (checked) => {
        checked.packageJson = checked.packageJson.replace(/"electron": "/, '"electron": "^');
      },
    },
  },
  {
    number: 17,
    name: 'answers its own page in its own window only',
    holds: async (checked) => {
      const { application } = checked;
      for (const name of callNames) {
        for (const from of foreign(checked)) {
          const answer = await application.call(name, null, from).catch((error: unknown) => error);
          if (!(answer instanceof Error && answer.message.includes('did not come from the page'))) return false;
        }
      }
      return JSON.stringify(await application.call('journal.list', null)) === '[]';
    },
    twins: {
      'a handler that asks nobody': ({ application }) =>
        void application.electron.ipcMain.handlers.set('journal.list', () => Promise.resolve([])),
      'a handler that looks at the address only': ({ application }) => {
        const { handlers } = application.electron.ipcMain;
        handlers.set('journal.list', (event) => {
          const { senderFrame } = event as { senderFrame: { url: string } | null };
          if (senderFrame?.url === 'app://waymark/') return Promise.resolve([]);
          return Promise.reject(new Error('journal.list was refused: it did not come from the page of Waymark.'));
        });
      },
    },
  },
  {
    number: 18,
    name: 'serves its pages from a scheme with an origin, not from files',
    holds: ({ application, sources }) =>
      JSON.stringify(application.electron.protocol.privileged) ===
        '[{"scheme":"app","privileges":{"standard":true,"secure":true,"supportFetchAPI":true,"codeCache":true}}]' &&
      [...sources.values()].every((text) => !/loadFile|file:\/\/\//.test(text)),
    twins: {
      'a scheme that passes the content policy': ({ application }) =>
        void Object.assign(application.electron.protocol.privileged[0]!.privileges, { bypassCSP: true }),
      'a scheme without an origin': ({ application }) =>
        void Object.assign(application.electron.protocol.privileged[0]!.privileges, { standard: false }),
      loadFile: ({ sources }) => void sources.set('window.ts', 'window.loadFile("index.html")'),
    },
  },
  {
    number: 19,
    name: 'decides every fuse',
    holds: ({ builder }) => decidedFuses(parse(builder)) === 9,
    twins: {
      'a fuse that is left to Electron': (checked) => {
        checked.builder = checked.builder.replace(/^ {2}runAsNode: false\n/m, '');
      },
      'a program that runs as Node': (checked) => {
        checked.builder = checked.builder.replace('runAsNode: false', 'runAsNode: true');
      },
      'no hand on the ninth': (checked) => {
        checked.builder = checked.builder.replace(/^afterPack:.*\n/m, '');
      },
    },
  },
  {
    number: 20,
    name: 'gives the page the calls of the contract and nothing of Electron',
    holds: ({ application, exposed }) => {
      const bridge = exposed.get('waymark') as Record<string, unknown> | undefined;
      if (bridge === undefined || exposed.size !== 1) return false;
      if (Object.keys(bridge).sort().join() !== 'call,onLock') return false;
      const { call, onLock } = bridge as { call: (name: string) => unknown; onLock: (heard: unknown) => void };
      let heard: unknown[] | null = null;
      onLock((...args: unknown[]) => (heard = args));
      application.electron.ipcRenderer.emit('lock', { sender: application.electron.ipcRenderer });
      const { invoked } = application.electron.ipcRenderer;
      try {
        call('electron.anything');
        return false;
      } catch {
        return (
          invoked.length === 0 &&
          // Only whether the window is closing: never the event, which leads back to Electron.
          JSON.stringify(heard) === '[false]' &&
          [...application.electron.ipcMain.handlers.keys()].join() === callNames.join()
        );
      }
    },
    twins: {
      'ipcRenderer itself': ({ application, exposed }) =>
        void exposed.set('waymark', {
          ...(exposed.get('waymark') as object),
          ipcRenderer: application.electron.ipcRenderer,
        }),
      'any channel': ({ application, exposed }) =>
        void exposed.set('waymark', {
          ...(exposed.get('waymark') as object),
          call: (name: string) => application.electron.ipcRenderer.invoke(name),
        }),
      'the event of a message': ({ application, exposed }) =>
        void exposed.set('waymark', {
          ...(exposed.get('waymark') as object),
          onLock: (heard: () => void) => application.electron.ipcRenderer.on('lock', heard),
        }),
      'a call that nobody wrote down': ({ application }) =>
        void application.electron.ipcMain.handlers.set('read-any-file', () => Promise.resolve(null)),
    },
  },
];
