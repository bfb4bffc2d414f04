import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callNames } from '../../shared/bridge';
import { startApplication, type Application } from './application';

/** Electron's security checklist (electronjs.org, tutorial "Security"), item by item, in its order. */
describe('the security checklist of Electron', () => {
  let application: Application;
  beforeEach(async () => {
    application = await startApplication();
  });
  afterEach(() => {
    application.stop();
  });

  const preferences = () => application.window().options.webPreferences ?? {};
  const refused = (handler: ((...args: unknown[]) => unknown) | null, ...args: unknown[]): unknown => {
    let given: unknown;
    handler?.(...args, (answer: unknown) => (given = answer));
    return given;
  };
  const isPrevented = (event: string): boolean => {
    let prevented = false;
    application.window().webContents.emit(event, { preventDefault: () => (prevented = true), url: 'app://waymark/x' });
    return prevented;
  };

  it('1 loads nothing but its own files: every other address is cancelled', () => {
    const { beforeRequest } = application.electron.session.defaultSession;
    const isCancelled = (url: string) => (refused(beforeRequest, { url }) as { cancel: boolean }).cancel;
    expect(application.window().loaded).toEqual(['app://waymark/']);
    for (const url of [
      'app://waymark/assets/a.js',
      'blob:app://waymark/0f3c',
      'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    ])
      expect(isCancelled(url), url).toBe(false);
    for (const url of [
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
    ])
      expect(isCancelled(url), url).toBe(true);
  });

  it('2 gives no page Node', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3 isolates the preload from the page', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  it('4 puts every renderer in the sandbox', () => {
    expect(preferences().sandbox).toBe(true);
    expect(application.electron.app.sandboxed).toBe(true);
  });

  it('5 grants no permission, device or screen, and lets text be copied out only', () => {
    const { requestHandler, checkHandler, deviceHandler, displayHandler } = application.electron.session.defaultSession;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      expect(refused(requestHandler, {}, permission), permission).toBe(false);
      expect(checkHandler?.({}, permission), permission).toBe(false);
    }
    expect(checkHandler?.({}, 'clipboard-sanitized-write')).toBe(true);
    expect(deviceHandler?.({ deviceType: 'usb' })).toBe(false);
    expect(refused(displayHandler, {})).toEqual({});
  });

  it('6 keeps web security on', () => {
    expect(preferences().webSecurity).toBe(true);
  });

  it('7 sends a content policy with every file', async () => {
    const answer = application.electron.protocol.handlers.get('app');
    const response = await answer?.(new Request('app://waymark/'));
    const policy = response?.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('8 runs no insecure content', () => {
    expect(preferences().allowRunningInsecureContent).toBe(false);
  });

  it('9 switches on no experimental feature', () => {
    expect(preferences().experimentalFeatures).toBe(false);
  });

  it('10 switches on no feature of Blink', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
  });

  it('11 and 12 has no web views, and refuses one that is attached all the same', () => {
    expect(preferences().webviewTag).toBe(false);
    expect(isPrevented('will-attach-webview')).toBe(true);
  });

  it('13 goes to no other address, not by a link, a frame, a redirect or a file dropped on it', () => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(isPrevented(event), event).toBe(true);
    expect(preferences().navigateOnDragDrop).toBe(false);
  });

  it('14 opens no new window', () => {
    expect(application.window().webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it('15 hands no address to the system: there is no call for it', () => {
    expect(callNames.filter((name) => /external|url|shell|path/i.test(name))).toEqual([]);
  });

  it('16 names the version of Electron exactly, so that a newer one is a decision', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('17 answers its own page in its own window only', async () => {
    const { webContents } = application.window();
    const foreign: Record<string, object> = {
      'another window': { sender: {} },
      'a frame that is gone': { senderFrame: null },
      'a frame inside the page': { senderFrame: { parent: webContents.mainFrame, url: 'app://waymark/' } },
      'another site': { senderFrame: { parent: null, url: 'https://waymark/' } },
      'a look-alike': { senderFrame: { parent: null, url: 'app://waymark.example.org/' } },
      'no address': { senderFrame: { parent: null, url: '' } },
    };
    for (const [who, from] of Object.entries(foreign))
      await expect(application.call('journal.list', null, from), who).rejects.toThrow('refused');
    await expect(application.call('journal.list', null)).resolves.toEqual([]);
  });

  it('18 serves its pages from a scheme with an origin, not from files', () => {
    expect(application.electron.protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('19 decides every fuse', () => {
    const { electronFuses } = parse(readFileSync('electron-builder.yml', 'utf8')) as {
      electronFuses: Record<string, boolean>;
    };
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('20 registers the calls of the contract and no other', () => {
    expect([...application.electron.ipcMain.handlers.keys()]).toEqual([...callNames]);
  });

  it('runs no errand of Chromium’s own: no names looked up, no updates, no spell checker, no developer tools', () => {
    const { app, session } = application.electron;
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
    expect(session.defaultSession.spellChecker).toBe(false);
    expect(preferences()).toMatchObject({ spellcheck: false, devTools: false });
  });

  it('saves no download but by its own dialog', () => {
    let prevented = false;
    application.electron.session.defaultSession.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});
