import { type Listener, servePages } from './pages';

const pages = ['index.html', 'tabs.html', 'moving.html', 'backups.html', 'full.html'];

/** The pages beside this file. */
export const serveHarness = (folder: string, first: Listener = () => undefined) =>
  servePages(new URL('.', import.meta.url), pages, folder, first);
