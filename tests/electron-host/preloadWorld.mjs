// Puts a preload into its own world of a page, and carries its messages to and from the host.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCodec } from './codec.mjs';
import { makeEnd, preloadSide } from './isolatedWorld.mjs';

/** The world's name, as Chromium's developer tools show it in Electron. */
const isolated = 'Electron Isolated Context';

/**
 * @typedef {object} PreloadWorld
 * @property {(message: object) => Promise<void>} deliver
 */

/**
 * @param {import('playwright-core').CDPSession} session of the page
 * @param {import('electron').WebPreferences} preferences
 * @param {(message: any) => Promise<object | null>} answer what the host says to a message; null: nothing
 * @returns {Promise<PreloadWorld>}
 */
export const openPreloadWorld = async (session, preferences, answer) => {
  const { preload, contextIsolation = true, nodeIntegration = false } = preferences;
  const worldName = contextIsolation ? isolated : undefined;
  const names = { toHost: `toHost-${randomUUID()}`, fromHost: `fromHost-${randomUUID()}` };
  const [toPage, toPreload] = [randomUUID(), randomUUID()];
  /** @type {number | undefined} */
  let context;
  /** @type {string | undefined} */
  let mainFrame;

  /** @param {number | undefined} contextId @param {object} message */
  const evaluate = async (contextId, message) => {
    if (contextId === undefined) return;
    const expression = `globalThis[${JSON.stringify(names.fromHost)}]?.(${JSON.stringify(JSON.stringify(message))})`;
    // A page that is gone meanwhile hears nothing more, as in Electron.
    await session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  };

  session.on('Runtime.executionContextCreated', ({ context: made }) => {
    const { frameId, type } = /** @type {{ frameId: string, type: string }} */ (made.auxData);
    const isWorld = worldName === undefined ? type === 'default' : made.name === worldName && type === 'isolated';
    if (isWorld && frameId === mainFrame) context = made.id;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.toHost) return;
    const message = JSON.parse(payload);
    void answer(message).then((said) => {
      if (said !== null) void evaluate(executionContextId, { ...said, kind: 'answer', id: message.id });
    });
  });

  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  mainFrame = frameTree.frame.id;
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', {
    name: names.toHost,
    ...(worldName === undefined ? {} : { executionContextName: worldName }),
  });
  /** @param {string} outgoing @param {string} incoming */
  const end = (outgoing, incoming) => `(${String(makeEnd)})(${JSON.stringify(outgoing)}, ${JSON.stringify(incoming)})`;
  // A preload runs in the top frame only, and a bridge has two ends there only.
  /** @param {string} source */
  const inTopFrame = (source) => `if (window.top === window) { ${source} }`;
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: inTopFrame(end(toPreload, toPage)) });
  if (nodeIntegration)
    // No Node is here to be given, only its names: what a test looks for.
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: 'Object.assign(window, { require: () => ({}), process: { versions: { node: "0" } }, Buffer: class {} })',
    });
  if (preload !== undefined)
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      ...(worldName === undefined ? {} : { worldName }),
      source: inTopFrame(
        `(${String(preloadSide)})(${end(toPage, toPreload)}, (${String(makeCodec)})(), ${JSON.stringify(names)}, ` +
          `function (require, module, exports, process) { ${readFileSync(preload, 'utf8')}\n })`,
      ),
    });
  return { deliver: (message) => evaluate(context, message) };
};
