import type { BackupFiles } from '../../../shared/bridge';
import { pickedFolder } from '../../platform/pickedFolder';
import type { BackupFolder } from './folder';
import { handleFolder } from './handleFolder';
import { hostFolder } from './hostFolder';

/**
 * The places for backups of this host, Waymark's own first. Only for the store's worker. `isOpen`: whether the vault's database is
 * open; where there is no room to open that, no other one is opened either.
 */
export const backupPlaces = (files: BackupFiles | null, isOpen: () => boolean): readonly BackupFolder[] =>
  files
    ? [hostFolder(files, 'own'), hostFolder(files, 'chosen')]
    : [
        handleFolder('own', async () => {
          const root = await navigator.storage.getDirectory();
          return { path: null, directory: await root.getDirectoryHandle('backups', { create: true }) };
        }),
        handleFolder('chosen', async () => {
          const folder = isOpen() ? await pickedFolder() : null;
          if (!folder) return null;
          const granted = (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';
          return { path: folder.name, directory: granted ? folder : null };
        }),
      ];
