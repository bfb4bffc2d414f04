import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { refusedInSource } from '../../eslint-security.config.js';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { headersOf } from '../../shared/bridge/page.mjs';
import { readConsultation } from '../../shared/consultation';
import { renderRoadMap } from '../../shared/documents';
import { evaluate } from '../../shared/pipeline';
import { report } from './figure';
import { hostileFiles } from './hostile/files';
import { none, tell, watch } from './hostile/incidents';
import { liveCount, payloads } from './hostile/payloads';
import { lookFor } from './hostile/screens';

/** R25 (security model): what is made of hostile texts outside the application, and where one could become more than text. */
describe('R25: what leaves with hostile texts in it', () => {
  it('is a page that runs and fetches nothing in a browser without our policy, and a Word file that leads nowhere', async () => {
    const { loaded, consultation } = hostileFiles(0);
    const record = readConsultation(consultation.text, 'hostile', loaded).record!;
    const input = {
      ...{ pack: loaded, packHash: 'ab'.repeat(32), record, ...evaluate(loaded, record) },
      ...{ language: 'en', snapshot: null, application: '0.1.0' },
    };
    const html = strFromU8(await renderRoadMap(input, 'html'));
    const docx = unzipSync(await renderRoadMap(input, 'docx'));
    const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
    try {
      const page = await (await browser.newContext({ bypassCSP: true })).newPage();
      const incidents = watch(page, 'about:blank');
      await page.setContent(html, { waitUntil: 'load' });
      await page.waitForTimeout(500);
      const { marks, strangers } = await lookFor(page);
      const parts = Object.entries(docx).filter(([name]) => /\.(xml|rels)$/.test(name));
      const leading = parts.flatMap(([name, bytes]) =>
        [
          ...strFromU8(bytes).matchAll(
            /TargetMode="External"|<w:altChunk|<o:OLEObject|DDEAUTO[^<]*<\/w:instrText|INCLUDETEXT[^<]*<\/w:instrText/g,
          ),
        ].map(([what]) => `${name}: ${what}`),
      );
      tell(
        'documents of a consultation full of hostile texts, opened',
        2,
        incidents,
        `, ${strangers.length} foreign elements, ${leading.length} links or fields that lead out; ${new Set(marks).size} texts seen`,
      );
      expect(new Set(marks).size).toBeGreaterThan(100);
      expect({ strangers, leading, ...incidents }).toEqual({ strangers: [], leading: [], ...none });
    } finally {
      await browser.close();
    }
  });

  it('(broken twin) is seen to run and to fetch where a page takes the texts for markup', async () => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
    try {
      const page = await (await browser.newContext()).newPage();
      const incidents = watch(page, 'about:blank');
      let caught = 0;
      for (const text of payloads.slice(0, liveCount)) {
        const before = incidents.run.length + incidents.asked.length;
        await page
          .setContent(`<!doctype html><body>${text}</body>`, { waitUntil: 'commit', timeout: 5_000 })
          .catch(() => undefined);
        await page.waitForTimeout(60);
        const { strangers } = await lookFor(page);
        if (incidents.run.length + incidents.asked.length > before || strangers.length > 0) caught += 1;
      }
      tell(
        'broken twin: a page that takes the texts for markup',
        liveCount,
        incidents,
        `; ${caught} of ${liveCount} texts caught`,
        'nearly all caught',
      );
      expect(caught).toBeGreaterThan(liveCount * 0.9);
      expect(incidents.run.length).toBeGreaterThan(15);
      expect(incidents.asked.length).toBeGreaterThan(10);
    } finally {
      await browser.close();
    }
  });
});

describe('R25: our source', () => {
  const linter = new Linter({ configType: 'flat' });
  const sinksIn = (text: string, name: string): string[] =>
    linter
      .verify(
        text,
        [
          {
            files: ['**/*.{ts,tsx,mjs}'],
            languageOptions: {
              parser: tseslint.parser,
              parserOptions: { ecmaFeatures: { jsx: name.endsWith('x') } },
            },
            rules: { 'no-restricted-syntax': ['error', ...refusedInSource] },
          },
        ],
        { filename: name, allowInlineConfig: false },
      )
      .map(({ line, message }) => `${name}:${line}: ${message}`);

  it('has no place where a text becomes markup or a script, and one put in is seen', () => {
    const files = ['renderer', 'shared', 'electron', 'hq'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    // Parsing all of them is for the lint; a file without one of these words has no such place.
    const words =
      /HTML|srcdoc|document\.write|\bFunction\(|\beval\(|set(Timeout|Interval)\(\s*['"`]|parseFromString|createContextualFragment/i;
    const found = files
      .map((file) => [readFileSync(file, 'utf8'), file] as const)
      .filter(([text]) => words.test(text))
      .flatMap(([text, file]) => sinksIn(text, file));
    report({
      figure: 'R25',
      tried: 'source files held against the rules for places where a text becomes markup or a script',
      cases: files.length,
      found: `${found.length} such places`,
      demanded: '0',
      seed: null,
    });
    expect(files.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
    const [some = ''] = files.filter((file) => file.endsWith('.tsx'));
    const twin = `${readFileSync(some, 'utf8')}\nexport const shown = (text: string) => (document.body.innerHTML = text);\n`;
    expect(sinksIn(twin, some)).toHaveLength(1);
  });

  it('hands its page out with scripts from itself alone and Trusted Types on', () => {
    const policy = headersOf('index.html', 'n')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'unsafe-|https?:/);
  });
});
