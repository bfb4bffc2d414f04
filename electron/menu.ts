import type { MenuItemConstructorOptions } from 'electron';
import { words } from './words';

/**
 * The menu: what the system's own keys need (copy, zoom, close) and the lock. Nothing that reloads a page or opens
 * developer tools.
 * @param language of the system; Electron itself names what has a role
 */
export const menuTemplate = (
  lock: () => void,
  platform: NodeJS.Platform,
  language: string,
): MenuItemConstructorOptions[] => {
  const { t } = words(language);
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Waymark',
      submenu: [
        { label: t('host:lock'), accelerator: 'CommandOrControl+L', click: lock },
        { role: platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: t('host:view'),
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ];
};
