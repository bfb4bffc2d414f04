import { browserHost } from './browserHost';
import { desktopHost } from './desktopHost';
import type { Host } from './host';

export type { BackupHost, Host } from './host';
export { styleNonce } from './page';

/** The host of this page: the one place that asks whether it is a desktop host or a browser. */
export const host: Host = window.waymark === undefined ? browserHost(window) : desktopHost(window.waymark);
