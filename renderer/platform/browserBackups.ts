import type { BackupHost } from './host';
import { type PickedFolder, forgetPicked, keepPicked, pickedFolder } from './pickedFolder';

type Pick = (options: { id: string; mode: 'readwrite' }) => Promise<PickedFolder>;

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** In a browser the store's worker reaches the places itself; only the questions to the person come from the page. */
export const browserBackups = (page: Window): BackupHost => {
  // Chromium and its kin; elsewhere a page can be given no folder to write to.
  const pick = (page as { showDirectoryPicker?: Pick }).showDirectoryPicker?.bind(page);
  return {
    files: null,
    choose: pick
      ? async () => {
          try {
            await keepPicked(await pick({ id: 'waymark-backups', mode: 'readwrite' }));
            return { kind: 'chosen' };
          } catch (error) {
            if (isAbort(error)) return { kind: 'cancelled' };
            return { kind: 'failed', code: error instanceof DOMException ? error.name : 'refused' };
          }
        }
      : null,
    takeOwn: forgetPicked,
    allow: async () => (await (await pickedFolder())?.requestPermission({ mode: 'readwrite' })) === 'granted',
    open: () =>
      new Promise((resolve) => {
        const input = page.document.createElement('input');
        input.type = 'file';
        input.webkitdirectory = true;
        input.addEventListener('cancel', () => resolve([]));
        input.addEventListener('change', () => resolve([...(input.files ?? [])]));
        input.click();
      }),
  };
};
