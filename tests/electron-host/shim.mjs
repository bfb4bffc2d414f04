// What `import 'electron'` resolves to in the test host.
const electron = /** @type {Record<string, any>} */ (/** @type {any} */ (globalThis).electronTestHost);
export const { app, BrowserWindow, ipcMain, dialog, Menu, powerMonitor, protocol, safeStorage, screen, session } =
  electron;
export default electron;
