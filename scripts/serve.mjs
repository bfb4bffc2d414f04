// Serves the built interface to a browser on this machine, and to nobody else.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { clearPath, fileOf, headersOf, roomPath, withNonce } from '../shared/bridge/page.mjs';
import { root } from './script.mjs';

/** The address is the key of the browser's database: another port would show an empty application. */
export const defaultPort = 47110;

const loopback = '127.0.0.1';
const proofPath = '/.well-known/waymark';
const challengePattern = /^[0-9a-f]{64}$/;

/** Where Waymark keeps its own files when a browser is its host. */
export const dataFolder = () => {
  const { env, platform } = process;
  const named = env.WAYMARK_DATA;
  if (named !== undefined && named !== '') return path.resolve(named);
  const home = os.homedir();
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Waymark');
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Waymark');
  return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'waymark');
};

/**
 * A key that only this user can read. By it a server on the port shows that it is Waymark and of this user: anybody with
 * an account on the machine could listen there and ask for a passphrase.
 * @param {string} folder
 */
const serverKey = (folder) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'server.key');
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  return readFileSync(file);
};

/** @param {Buffer} key @param {string} challenge @param {number} port */
const prove = (key, challenge, port) => createHmac('sha256', key).update(`waymark:${port}:${challenge}`).digest('hex');

/**
 * Whether this user's Waymark answers on a port.
 * @param {number} port
 * @param {string} folder the data folder of Waymark
 */
export const isWaymark = async (port, folder) => {
  const challenge = randomBytes(32).toString('hex');
  const expected = prove(serverKey(folder), challenge, port);
  try {
    const response = await fetch(`http://${loopback}:${port}${proofPath}?challenge=${challenge}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    });
    const answer = (await response.text()).slice(0, 200);
    return answer.length === expected.length && timingSafeEqual(Buffer.from(answer), Buffer.from(expected));
  } catch {
    return false;
  }
};

/**
 * A page that only leads to the application. The interface goes by here when it locks (renderer/platform/browserHost.ts):
 * coming from another site, it gets a new process, and the one that held keys and texts ends.
 */
const wayBack = {
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  },
  /** @param {number} port */
  page: (port) =>
    `<!doctype html><html lang="en"><meta http-equiv="refresh" content="0; url=http://${loopback}:${port}/"><title>Waymark</title></html>`,
};

/**
 * Whether a request comes from the page itself. Any site could send one here, and the answer to this one makes the browser
 * throw away the consultations: a browser says where a request comes from, and lets no page say otherwise.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {number} port
 */
const isFromThePage = ({ origin, 'sec-fetch-site': site }, port) =>
  origin === `http://${loopback}:${port}` && site === 'same-origin';

/** @typedef {{ status: number, headers?: Record<string, string>, body?: Uint8Array | string }} Answer */

/**
 * How many bytes this user may still write. The browser's profile is taken to lie on the same disk as Waymark's own folder: both are of the
 * same user.
 * @param {string} folder
 * @returns {Promise<Answer>}
 */
const roomIn = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: String(bavail * bsize) };
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {{ port: number, pages: string, folder: string, key: Buffer }} server
 * @returns {Promise<Answer>}
 */
const answer = async ({ headers, method, url }, { port, pages, folder, key }) => {
  // A page of another site can point its own name at this address (DNS rebinding), but cannot change the name it gives.
  const { host } = headers;
  if (host !== `${loopback}:${port}` && host !== `localhost:${port}`) return { status: 403, body: 'Unknown host.' };
  if (method === 'POST' && url === clearPath && isFromThePage(headers, port))
    return { status: 200, headers: { 'Clear-Site-Data': '"storage"' } };
  if (method === 'POST' && url === roomPath && isFromThePage(headers, port)) return roomIn(folder);
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  // Under its other name the page would have a database of its own: whoever comes by it is sent to the first.
  if (host !== `${loopback}:${port}`) return { status: 200, headers: wayBack.headers, body: wayBack.page(port) };
  const [pathname = '', query = ''] = (url ?? '').split('?');
  if (pathname === proofPath) {
    const challenge = query.replace(/^challenge=/, '');
    if (!challengePattern.test(challenge))
      return { status: 400, body: 'A challenge of 64 hexadecimal digits is needed.' };
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: prove(key, challenge, port) };
  }
  const file = fileOf(pathname);
  const bytes = file === null ? null : await readFile(path.join(pages, file)).catch(() => null);
  if (file === null || bytes === null) return { status: 404, body: 'Not found.' };
  const nonce = randomBytes(16).toString('base64');
  const body = file.endsWith('.html') ? withNonce(bytes.toString('utf8'), nonce) : bytes;
  return { status: 200, headers: headersOf(file, nonce), body };
};

/**
 * Starts the server.
 * @param {{ port?: number, folder?: string, pages?: string }} [options] `port` 0 takes a free one; `folder`: the data
 *   folder of Waymark; `pages`: the built renderer
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with `EADDRINUSE` when the port
 *   is taken
 */
export const serve = async ({
  port = defaultPort,
  folder = dataFolder(),
  pages = path.join(root, 'out/renderer'),
} = {}) => {
  const key = serverKey(folder);
  const server = createServer((request, response) => {
    void answer(request, { port: listening(), pages, folder, key }).then(({ status, headers = {}, body = '' }) => {
      response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  const listening = () => /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port }, () => resolve(undefined));
  });
  const actual = listening();
  return {
    url: `http://${loopback}:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
