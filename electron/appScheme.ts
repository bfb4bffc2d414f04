import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { fileOf, headersOf, withNonce } from '../shared/bridge/page.mjs';

const scheme = 'app';
const host = 'waymark';

/** The only page that a window of Waymark ever shows. */
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is the application's own; look-alike hosts, ports and user names are not. */
export const isOwn = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
};

/** Must be called before the application is ready. */
export const claimScheme = (protocol: Protocol): void => {
  // A standard scheme has a real origin, so storage and the content policy work as they do on the web; file:// has not.
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Hands out the built pages under `folder`, each with its headers, and nothing else. */
export const answerScheme = (protocol: Protocol, folder: string): void => {
  protocol.handle(scheme, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
    const file = isOwn(url) ? fileOf(new URL(url).pathname) : null;
    const bytes = file === null ? null : await readFile(path.join(folder, file)).catch(() => null);
    if (file === null || bytes === null) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const body = file.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: headersOf(file, nonce) });
  });
};
