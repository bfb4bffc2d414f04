import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { refusedInSource } from '../../eslint-security.config.js';

const linter = new Linter({ configType: 'flat' });
const faultsOf = (text: string, filename = 'source.tsx'): string[] =>
  linter
    .verify(
      text,
      [
        {
          files: ['**/*.{ts,tsx,mjs}'],
          languageOptions: {
            parser: tseslint.parser,
            parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
          },
          rules: { 'no-restricted-syntax': ['error', ...refusedInSource] },
        },
      ],
      filename,
    )
    .map(({ line, message }) => `${filename}:${line}: ${message}`);

/** Each of these opens the host or makes markup or a script of text. */
const weak = [
  'const options = { webPreferences: { nodeIntegration: true } };',
  'const options = { webPreferences: { nodeIntegrationInWorker: yes } };',
  'const options = { webPreferences: { contextIsolation: false } };',
  'const options = { webPreferences: { sandbox: false } };',
  'const options = { webPreferences: { sandbox: !packaged } };',
  'const options = { webPreferences: { webSecurity: false } };',
  'const options = { webPreferences: { allowRunningInsecureContent: true } };',
  'const options = { webPreferences: { experimentalFeatures: true } };',
  "const options = { webPreferences: { enableBlinkFeatures: 'x' } };",
  'const options = { webPreferences: { webviewTag: true } };',
  'const privileges = { standard: true, bypassCSP: true };',
  "import { shell } from 'electron';",
  "import { app, net } from 'electron';",
  'void shell.openExternal(address);',
  'void electron.shell.openPath(address);',
  "void window.loadFile('index.html');",
  'void contents.executeJavaScript(text);',
  "ipcMain.on('anything', listener);",
  "ipcMain.handle('anything', handler);",
  "contextBridge.exposeInMainWorld('electron', { ipcRenderer: ipcRenderer });",
  "contextBridge.exposeInMainWorld('electron', { ipcRenderer });",
  'place.innerHTML = text;',
  "place['outerHTML'] = text;",
  "place.insertAdjacentHTML('beforeend', text);",
  'Object.assign(place, { innerHTML: text });',
  'frame.srcdoc = text;',
  'const shown = <div dangerouslySetInnerHTML={{ __html: text }} />;',
  'const shown = <iframe srcDoc={text} />;',
  'document.write(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'range.createContextualFragment(text);',
  'eval(text);',
  "new Function('return 1');",
  "setTimeout('run()', 1);",
];

/** And these do not: a rule that refuses everything shows nothing. */
const sound = [
  'const options = { webPreferences: { nodeIntegration: false, contextIsolation: true, sandbox: true } };',
  "import { app, BrowserWindow } from 'electron';",
  "contextBridge.exposeInMainWorld('waymark', { call: (name) => ipcRenderer.invoke(name) });",
  "new DOMParser().parseFromString(text, 'application/xml');",
  'place.textContent = text;',
  'setTimeout(() => run(), 1);',
  'const shown = <iframe sandbox="" src={address} />;',
];

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** R23 (security model): rules over the syntax of our own source. */
describe('the rules for our source', () => {
  it('refuse each line that would weaken the host or make markup of text, and no sound one', () => {
    const missed = weak.filter((line) => faultsOf(line).length === 0);
    console.log(`R23: ${weak.length - missed.length} of ${weak.length} weak lines refused by the rules for our source`);
    expect(missed).toEqual([]);
    expect(sound.flatMap((line) => faultsOf(line))).toEqual([]);
  });

  // The rest of the source is held against the same rules by `npm run lint`.
  it('find nothing in the host', () => {
    const files = filesOf('electron');
    const faults = files.flatMap((file) => faultsOf(readFileSync(file, 'utf8'), file));
    expect(files.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});
