import { startBrowser } from '../harness/browser';
import { type Listener, servePages } from '../harness/pages';

/** Serves the page beside this file, and lets browsers act in it. */
export const serveErasure = async (folder: string) => {
  const quiet: Listener = () => undefined;
  const server = await servePages(new URL('.', import.meta.url), ['index.html'], folder, quiet);

  /** Lets a browser do one act until it says that it is done, or until `stop` ends it; then kills it with all its processes. */
  const act = async (
    profile: string,
    query: string,
    stop: (heard: Promise<void>) => Promise<unknown> = () => new Promise(() => undefined),
  ): Promise<Map<string, unknown>> => {
    const told = new Map<string, unknown>();
    let begun = (): void => undefined;
    let finished = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const done = new Promise<void>((resolve) => (finished = resolve));
    server.listen((what, body) => {
      told.set(what, body);
      if (what === 'began') begun();
      if (what === 'done') finished();
    });
    const browser = startBrowser(profile, `${server.address}?${query}`);
    const timer = setTimeout(finished, 60_000);
    try {
      await Promise.race([done, stop(began)]);
    } finally {
      clearTimeout(timer);
      await browser.kill();
      server.listen(quiet);
    }
    const { error } = (told.get('done') ?? {}) as { error?: string };
    if (error !== undefined) throw new Error(`The page could not do ${query}: ${error}`);
    return told;
  };

  return { act, close: server.close };
};
