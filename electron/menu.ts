import type { MenuItemConstructorOptions } from 'electron';
import { words } from './words';

/**
 * The menu: what the system's own keys need (copy, zoom, close) and the lock. Nothing that reloads a page or opens
 * developer tools. Each item has its words here: Electron names its roles in English only.
 * @param language of the interface
 */
export const menuTemplate = (
  lock: () => void,
  platform: NodeJS.Platform,
  language: string,
): MenuItemConstructorOptions[] => {
  const { t } = words(language);
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Waymark',
      submenu: [
        { label: t('host:lock'), accelerator: 'CommandOrControl+L', click: lock },
        isMac ? { role: 'close', label: t('host:close') } : { role: 'quit', label: t('host:quit') },
      ],
    },
    {
      label: t('host:edit'),
      submenu: [
        { role: 'undo', label: t('host:undo') },
        { role: 'redo', label: t('host:redo') },
        { type: 'separator' },
        { role: 'cut', label: t('host:cut') },
        { role: 'copy', label: t('host:copy') },
        { role: 'paste', label: t('host:paste') },
        { role: 'selectAll', label: t('host:selectAll') },
      ],
    },
    {
      label: t('host:view'),
      submenu: [
        { role: 'resetZoom', label: t('host:actualSize') },
        { role: 'zoomIn', label: t('host:zoomIn') },
        { role: 'zoomOut', label: t('host:zoomOut') },
        { role: 'togglefullscreen', label: t('host:fullScreen') },
      ],
    },
  ];
};
