import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu: what the system's own keys need (copy, zoom, close) and the lock. Nothing that reloads a page or opens
 * developer tools.
 */
export const menuTemplate = (lock: () => void, platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  {
    label: 'Waymark',
    submenu: [
      { label: 'Lock', accelerator: 'CommandOrControl+L', click: lock },
      { role: platform === 'darwin' ? 'close' : 'quit' },
    ],
  },
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
  },
];
