// How the built page is handed out, the same by both hosts: over app:// in Electron and over loopback in a browser.
// Plain JavaScript, because the loopback server runs from the sources without a build step of its own.

/** Stands in the built page wherever a response puts its nonce. */
export const noncePlaceholder = 'WAYMARK-NONCE';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** @param {string} file */
const contentType = (file) => contentTypes[file.slice(file.lastIndexOf('.') + 1)];

// Names as the build gives them: no percent signs, no empty part, none that begins with a dot. So no path leaves the
// folder, whatever the operating system makes of it.
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/**
 * The file of the built renderer that an address asks for.
 * @param {string} pathname the path of the address as it was sent, still encoded
 * @returns {string | null} a path relative to the built renderer, with `/`; null for what is never handed out
 */
export const fileOf = (pathname) => {
  if (pathname === '/') return 'index.html';
  return plainPath.test(pathname) && contentType(pathname) !== undefined ? pathname.slice(1) : null;
};

/**
 * Where the page asks the loopback server to answer with the header that makes a browser throw away all that it keeps for
 * this origin, its databases as whole files.
 */
export const clearPath = '/.well-known/waymark/clear';

/** Where the page asks the loopback server how many bytes may still be written on this computer's disk. */
export const roomPath = '/.well-known/waymark/room';

const withheld = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
];

/**
 * The content policy: the page may load its own parts and nothing else.
 * @param {string} nonce lets the component library add its style elements; style attributes in markup stay forbidden
 */
const contentPolicy = (nonce) =>
  [
    "default-src 'none'",
    // WebAssembly is needed by the cipher; JavaScript from text stays forbidden.
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    // The preview of a document: made here, shown in a frame without scripts.
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/**
 * The headers of a file, for workers as for the page: a worker takes its policy from its own response.
 * @param {string} file as `fileOf` gave it
 * @param {string} nonce fresh for each response, in base64
 * @returns {Record<string, string>}
 */
export const headersOf = (file, nonce) => ({
  'Content-Type': contentType(file) ?? 'application/octet-stream',
  // Other files carry a hash of their content in their names.
  'Cache-Control': file.endsWith('.html') ? 'no-store' : 'private, max-age=31536000, immutable',
  'Content-Security-Policy': contentPolicy(nonce),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': withheld.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/**
 * A page with its nonce in place.
 * @param {string} html
 * @param {string} nonce
 */
export const withNonce = (html, nonce) => html.replaceAll(noncePlaceholder, nonce);
