import { ensureBuilt } from '../scripts/build.mjs';
import { ensureChromium } from '../scripts/chromium.mjs';

/** Before the tests that drive a browser: the application as users get it, and a browser to open it in. */
export default async function setup(): Promise<void> {
  ensureChromium();
  await ensureBuilt();
}
