import type { Page } from 'playwright-core';
import { webcrypto } from 'node:crypto';
import { createVault, generateRecoverySecret, loadSodium } from '../../../shared/vault';
import { type Application, openApplication, passphrase, savedNow, toPhase, unlock } from '../../e2e/application';

/** The floor of the cost: an unlock takes a quarter of a second, and is otherwise the same. */
const cheapest = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const random = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));

/** The text of which the nth character is always the same: what is kept of it tells how far the typing had come. */
export const numbered = (length: number): string =>
  Array.from({ length: Math.ceil(length / 5) }, (_, n) => `${String(n).padStart(4, '0')} `)
    .join('')
    .slice(0, length);

/** What the page showed, as it was heard outside: how much stood in the field, and how much of it was called saved. */
export interface Shown {
  typed: number;
  saved: number;
  /** What the alerts of the page say. */
  told: string;
}

/** Runs in the page: tells at every frame that shows something else. */
const watch = (): void => {
  const tell = (window as unknown as { heard: (shown: Shown) => Promise<void> }).heard;
  let last = '';
  const look = (): void => {
    const field = document.querySelector<HTMLInputElement>('input[name="requestedBy"]');
    if (field) {
      const state = document.querySelector<HTMLElement>('.wm-save')?.dataset['state'];
      const typed = field.value.length;
      const told = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent).join(' ');
      const shown = { typed, saved: state === 'saved' || state === 'idle' ? typed : 0, told };
      if (JSON.stringify(shown) !== last) void tell(shown);
      last = JSON.stringify(shown);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** The broken twin: every save is answered at once, and never done. */
const early = (): void => {
  const post = Reflect.get(MessagePort.prototype, 'postMessage') as (this: MessagePort, ...all: unknown[]) => void;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...all: unknown[]) {
    const { id, path } = (all[0] ?? {}) as { id?: string; path?: readonly string[] };
    if (path?.[0] !== 'append') return post.apply(this, all);
    const data = { id, type: 'RAW', value: { ok: true, value: { others: [] } } };
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 20);
  };
};

const fieldOf = (page: Page) => page.locator('input[name="requestedBy"]');

/** The application with a field to type in. */
export const openTyping = async (twin: boolean) => {
  const app = await openApplication();
  const shown: Shown = { typed: 0, saved: 0, told: '' };
  const sodium = await loadSodium();
  const { header } = createVault(sodium, passphrase, generateRecoverySecret(random), cheapest, random);
  await app.page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('journal', { create: true });
    const file = await folder.getFileHandle('a.vault', { create: true });
    const writing = await file.createWritable();
    await writing.write(text);
    await writing.close();
  }, JSON.stringify(header));

  /** Each start of the browser is heard anew; what it tells after its end counts no more. */
  const listen = async (page: Page): Promise<void> => {
    Object.assign(shown, { typed: 0, saved: 0, told: '' });
    await page.context().exposeBinding('heard', (_, heard: Shown) => {
      Object.assign(shown, heard, { saved: Math.max(shown.saved, heard.saved) });
    });
    await page.addInitScript(watch);
    if (twin) await page.addInitScript(early);
    await page.reload();
    await unlock(page);
  };
  const enter = async (page: Page): Promise<void> => {
    await page.getByRole('table').getByRole('link').first().click();
    await toPhase(page, 'Prepare');
    await fieldOf(page).waitFor();
  };
  await listen(app.page);
  await app.page.getByRole('button', { name: 'Open the sample' }).first().click();
  await toPhase(app.page, 'Prepare');
  const clear = async (): Promise<void> => {
    await fieldOf(app.page).fill('');
    await savedNow(app.page);
    // What was heard of the text that stood there before says nothing about what is typed now.
    while (shown.typed > 0) await app.page.waitForTimeout(20);
    shown.saved = 0;
  };
  await clear();

  return {
    app,
    shown,
    /** Empties the field, which takes no more than 500 characters. */
    clear,
    /** Types on at eight characters a second; ends when the browser is gone. */
    type: async (from: number, length: number): Promise<void> => {
      const field = fieldOf(app.page);
      await field.press('End');
      await field.pressSequentially(numbered(from + length).slice(from), { delay: 125 }).catch(() => undefined);
    },
    kept: (): Promise<string> => fieldOf(app.page).inputValue(),
    kill: async (): Promise<void> => {
      const page = await app.kill();
      await listen(page);
      await enter(page);
    },
  };
};

export type Typing = Awaited<ReturnType<typeof openTyping>> & { readonly app: Application };
