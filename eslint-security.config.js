/**
 * What may not stand in our source at all, as rules over its syntax: ways from text to markup or to a script, and ways to
 * open the desktop host. Held against broken lines by tests/electron/lint.test.ts.
 */

/** @typedef {{ selector: string, message: string }} Refused */

const text = 'Notes are text, never HTML.';

/** Where text would become markup or a script. @type {Refused[]} */
export const htmlSinks = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: text },
  { selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]', message: text },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message: text },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: text,
  },
  { selector: "NewExpression[callee.name='Function']", message: 'No text becomes a script.' },
  { selector: "CallExpression[callee.name='eval']", message: 'No text becomes a script.' },
  {
    selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/] > Literal:first-child',
    message: 'No text becomes a script.',
  },
];

/** The same where tests must be able to try them. @type {Refused[]} */
const htmlCalls = [
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: text,
  },
  {
    selector: "CallExpression[callee.property.name='parseFromString'][arguments.1.value='text/html']",
    message: text,
  },
  { selector: 'Property[key.name=/^(dangerouslySetInnerHTML|innerHTML|outerHTML|srcdoc)$/]', message: text },
];

const written =
  'The checklist of Electron (tests/electron/checklist.ts) wants this written out so, and never otherwise.';

/** What would open the desktop host. @type {Refused[]} */
const weakHost = [
  {
    selector:
      'Property[key.name=/^(nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|allowRunningInsecureContent|experimentalFeatures|webviewTag|navigateOnDragDrop)$/]:not([value.value=false])',
    message: written,
  },
  {
    selector: 'Property[key.name=/^(contextIsolation|sandbox|webSecurity)$/]:not([value.value=true])',
    message: written,
  },
  { selector: 'Property[key.name=/^(enableBlinkFeatures|bypassCSP|allowpopups)$/]', message: written },
  {
    selector:
      "ImportDeclaration[source.value='electron'] > ImportSpecifier[imported.name=/^(shell|net|desktopCapturer|webFrame|utilityProcess)$/]",
    message: 'The host opens nothing outside its window and asks no network.',
  },
  {
    selector: 'MemberExpression[property.name=/^(openExternal|openPath|showItemInFolder)$/]',
    message: 'The host hands no address and no path to the system.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(loadFile|executeJavaScript|executeJavaScriptInIsolatedWorld|sendSync|setProxy)$/]',
    message: 'Pages come from app://, and speak to the host through the calls of the bridge.',
  },
  {
    selector: "CallExpression[callee.property.name='exposeInMainWorld'] Property > Identifier[name='ipcRenderer']",
    message: 'The page gets the calls of the contract, never a part of Electron.',
  },
  {
    selector: "CallExpression[callee.object.name='ipcMain'][callee.property.name=/^(on|once|handle|handleOnce)$/]",
    message: 'Calls are registered by electron/serve.ts, which checks sender and shape.',
  },
];

/** Everything that the product's own source is held against. */
export const refusedInSource = [...htmlSinks, ...htmlCalls, ...weakHost];
