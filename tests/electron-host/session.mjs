// The session and the protocols of the test host, asked by a real Chromium for each request and each permission.
import { EventEmitter } from 'node:events';
import { inApplication, inChromium } from './addresses.mjs';

/** Electron's names of permissions, and Chromium's for the same. */
const permissions = /** @type {const} */ ({
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'idle-detection': ['idleDetection'],
  'display-capture': ['displayCapture'],
  'storage-access': ['storageAccess'],
  'window-management': ['windowManagement'],
});

export class Session extends EventEmitter {
  /** @type {Function | null} */ beforeRequest = null;
  /** @type {Function | null} */ requestHandler = null;
  /** @type {Function | null} */ checkHandler = null;
  webRequest = {
    onBeforeRequest: (/** @type {Function} */ handler) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(/** @type {Function} */ handler) {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(/** @type {Function} */ handler) {
    this.checkHandler = handler;
  }
  // Nothing in this host has devices, screens to share or a spell checker.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setSpellCheckerEnabled() {}

  /** Whether the application lets a request go; without a handler of its own it does. @param {string} url */
  allows(url) {
    if (this.beforeRequest === null) return true;
    let cancelled = false;
    this.beforeRequest({ url }, (/** @type {{ cancel?: boolean }} */ answer) => (cancelled = answer.cancel === true));
    return !cancelled;
  }

  /** Whether the application grants a permission; without handlers Electron grants it. @param {string} permission */
  grants(permission) {
    let granted = this.requestHandler === null;
    this.requestHandler?.({}, permission, (/** @type {boolean} */ answer) => (granted = answer), {});
    return granted || (this.checkHandler?.({}, permission, '', {}) ?? this.requestHandler === null);
  }

  /** The pages' own Chromium and their address, for what Electron does over all of them. @type {{ browser: import('playwright-core').CDPSession, origin: string } | null} */
  shown = null;

  async clearStorageData() {
    const { browser, origin } = this.shown ?? {};
    await browser?.send('Storage.clearDataForOrigin', { origin: inChromium(origin ?? ''), storageTypes: 'all' });
  }

  /** @param {import('playwright-core').CDPSession} browser @param {string} origin */
  async applyPermissions(browser, origin) {
    this.shown = { browser, origin };
    for (const [permission, names] of Object.entries(permissions))
      for (const name of names)
        await browser.send('Browser.setPermission', {
          permission: { name: chromiumName(name) },
          setting: this.grants(permission) ? 'granted' : 'denied',
          origin: inChromium(origin),
        });
  }
}

/** Names of the Permissions API, which Chromium wants here. @param {string} name */
const chromiumName = (name) =>
  ({
    audioCapture: 'microphone',
    videoCapture: 'camera',
    clipboardReadWrite: 'clipboard-read',
    clipboardSanitizedWrite: 'clipboard-write',
    idleDetection: 'idle-detection',
    displayCapture: 'display-capture',
    storageAccess: 'storage-access',
    windowManagement: 'window-management',
  })[name] ?? name;

/** `protocol`, with Electron's order: schemes before the application is ready, handlers after. */
export class Protocol {
  /** @type {Map<string, (request: Request) => Promise<Response>>} */ handlers = new Map();
  /** @param {() => boolean} isReady */
  constructor(isReady) {
    this.isReady = isReady;
  }
  registerSchemesAsPrivileged() {
    if (this.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  }
  /** @param {string} scheme @param {(request: Request) => Promise<Response>} handler */
  handle(scheme, handler) {
    if (!this.isReady()) throw new Error('protocol.handle should be called after app is ready');
    this.handlers.set(scheme, handler);
  }
}

/** @param {import('playwright-core').Request} request */
const asWebRequest = async (request) => {
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
  const plain = request.method() === 'GET' || request.method() === 'HEAD';
  return new Request(inApplication(request.url()), {
    method: request.method(),
    headers: Object.fromEntries(headers),
    ...(plain ? {} : { body: new Uint8Array(request.postDataBuffer() ?? []) }),
  });
};

/**
 * Answers one request of Chromium as Electron would: the application's filter first, then its protocols.
 * @param {{ session: Session, protocol: Protocol, log: { refused: string[], escaped: string[] } }} parts
 * @param {import('playwright-core').Route} route
 */
export const answerRequest = async ({ session, protocol, log }, route) => {
  const request = route.request();
  const url = inApplication(request.url());
  if (!session.allows(url)) {
    log.refused.push(url);
    return route.abort('blockedbyclient');
  }
  const handler = protocol.handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) {
    // The application would have let it out; the host lets out nothing.
    log.escaped.push(url);
    return route.abort('internetdisconnected');
  }
  const response = await handler(await asWebRequest(request));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
};
