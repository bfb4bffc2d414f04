import type { App, Session } from 'electron';
import { isOwn } from './appScheme';

/** Chromium's own errands, none of which a laptop on mission may run: every name ends in "not found". */
export const offlineSwitches = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['no-pings', ''],
] as const;

/** What a page may load: its own files, and bytes that it made itself. */
const isLocal = (url: string): boolean => {
  if (url.startsWith('blob:')) return isOwn(url.slice('blob:'.length));
  return isOwn(url) || url.startsWith('data:');
};

/** Closes a session: no network, no permissions, no devices, no screens, no downloads past our own dialog. */
export const guardSession = (session: Session, withDevTools: boolean): void => {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) && !(withDevTools && url.startsWith('devtools:')) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  // Copying text out is what a person does with a key press; everything else is refused.
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
};

/** Keeps every page where it is, whatever opens it: no other address, no new window, no embedded contents. */
export const guardContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
};
