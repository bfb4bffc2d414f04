import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { faultsOf } from './accessible';

/** The broken twins of every look that other tests take by axe: what it must see, and that it sees it in a frame too. */
describe('a look by axe', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
    page = await (await browser.newContext()).newPage();
  });
  afterAll(async () => {
    await browser.close();
  });
  const whole = (content: string, style = ''): string =>
    `<!doctype html><html lang="en"><head><title>A page</title><style>${style}</style></head>
    <body><main><h1>A page</h1>${content}</main></body></html>`;

  it('finds nothing in a page that is well', async () => {
    await page.setContent(whole('<p>Text</p><label>Name <input></label>'));
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['a field without a name', 'label', whole('<input>')],
    ['a picture without words', 'image-alt', whole('<img src="data:,">')],
    ['text that is too pale', 'color-contrast', whole('<p>Text</p>', 'p{color:#bbb}')],
    ['text that is too dark in the dark', 'color-contrast', whole('<p>Text</p>', 'body{background:#222}p{color:#444}')],
    ['a button that is too small', 'target-size', whole('<button>a</button><button>b</button>', 'button{all:unset}')],
    ['a heading that is skipped', 'heading-order', whole('<h4>Part</h4>')],
    ['a language that is none', 'html-lang-valid', whole('').replace('lang="en"', 'lang="xx-yy-zz"')],
    ['a frame without a title', 'frame-title', whole('<iframe srcdoc="<p>Text</p>"></iframe>')],
    ['a fault within a frame', 'image-alt', whole(`<iframe title="In" srcdoc="<img src='data:,'>"></iframe>`)],
  ])('finds %s', async (_, rule, content) => {
    await page.setContent(content);
    expect((await faultsOf(page)).map((fault) => fault.split(':')[0])).toContain(rule);
  });
});
