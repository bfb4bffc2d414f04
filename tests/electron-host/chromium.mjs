// The one Chromium of a test host: started with the application's own switches when its first window is made, on a
// profile inside the application's data, and open to the tests that look at its pages.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { inApplication } from './addresses.mjs';
import { answerRequest } from './session.mjs';
import { preventable } from './preventable.mjs';

/** How long a window of the application may take to be known as one, in milliseconds. */
const newWindow = 1_000;

/**
 * @param {{ executable: string, userData: string, language: string, switches: Map<string, string>, session: any, protocol: any,
 *   log: any, windowOf: (page: import('playwright-core').Page) => any, lastWindow: () => any, tell: (message: object) => void }} parts
 */
export const openChromium = async ({
  executable,
  userData,
  language,
  switches,
  session,
  protocol,
  log,
  windowOf,
  lastWindow,
  tell,
}) => {
  const profile = path.join(userData, 'chromium');
  const portFile = path.join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    chromiumSandbox: false,
    locale: language,
    viewport: null,
    args: [
      '--remote-debugging-port=0',
      ...[...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    ],
  });
  for (let wait = 0; !existsSync(portFile) && wait < 200; wait += 1) await new Promise((go) => setTimeout(go, 25));
  const [port, target] = readFileSync(portFile, 'utf8').split('\n');
  tell({ kind: 'browser', endpoint: `ws://127.0.0.1:${port}${target}` });

  // A page that no window of the application made may not stay, whatever was said of it.
  context.on('page', (page) => {
    setTimeout(() => {
      if (windowOf(page) === null) void page.close().catch(() => undefined);
    }, newWindow);
  });

  /** Whether the application stops a page or a frame from going where it wants to. @param {import('playwright-core').Route} route */
  const isStopped = (route) => {
    const request = route.request();
    if (!request.isNavigationRequest()) return false;
    const frame = (() => {
      try {
        return request.frame();
      } catch {
        // The first request of a new window has no frame yet.
        return null;
      }
    })();
    const window = frame === null ? null : windowOf(frame.page());
    if (frame === null || window === null) {
      const url = inApplication(request.url());
      const answer = lastWindow()?.webContents.openHandler?.({ url }) ?? { action: 'allow' };
      if (answer.action === 'allow') log.popups.push(url);
      return true;
    }
    const isMainFrame = frame === frame.page().mainFrame();
    if (isMainFrame && window.expects(request.url())) return false;
    const details = { url: inApplication(request.url()), isMainFrame };
    const events = request.redirectedFrom()
      ? ['will-redirect']
      : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    const prevented = events.map((name) => {
      const event = preventable(details);
      window.webContents.emit(name, event, details.url);
      return event.defaultPrevented;
    });
    if (!prevented.includes(true)) log.navigated.push(details.url);
    return prevented.includes(true);
  };

  await context.route('**/*', (route) =>
    isStopped(route)
      ? route.abort('aborted')
      : answerRequest({ session, protocol, log }, route).catch((error) => {
          log.errors.push(String(error));
          return route.abort('failed').catch(() => undefined);
        }),
  );
  return context;
};
