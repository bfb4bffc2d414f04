import path from 'node:path';
import type { BaseWindow, Dialog } from 'electron';
import { z } from 'zod';
import { BackupName, type BackupPlace, type Handlers } from '../shared/bridge';
import { folderFiles } from './folderFiles';
import { failedWrite, readText, writeWhole, type FileSystem } from './wholeFile';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;

interface BackupParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly fs: FileSystem;
  /** The window that the dialog belongs to. */
  readonly parent: () => BaseWindow;
  /** Waymark's own folder for backups, made when it is first wanted. */
  readonly own: string;
  /** The file that remembers which folder was chosen. */
  readonly remembered: string;
  readonly newId: () => string;
}

const Id = z.string().regex(/^[0-9a-f]{32}$/);
const Chosen = z.strictObject({ folder: z.string().min(1).max(4096), id: Id });
type Chosen = z.infer<typeof Chosen>;

/** Lies in a chosen folder: without it, another stick under the same letter, or an empty mount point, would be taken for it. */
const idFile = 'waymark-backups.id';

const withoutPart = (name: string): string => name.slice(0, -'.part'.length);

/** The two places for backups: Waymark's own folder, and one that the person pointed at in the system's dialog. */
export const backupFolders = ({ dialog, fs, parent, own, remembered, newId }: BackupParts): BackupHandlers => {
  const isName = (name: string): boolean => BackupName.safeParse(name).success;

  const chosen = async (): Promise<Chosen | null> => {
    const text = await readText(fs, remembered);
    if (text === null) return null;
    try {
      return Chosen.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      return null;
    }
  };

  const folders = {
    own: folderFiles(fs, {
      isName,
      ready: async () => {
        await fs.mkdir(own, { recursive: true, mode: 0o700 });
        return own;
      },
    }),
    // Never made: what is not there is away, and a folder made in its place would be on another disk.
    chosen: folderFiles(fs, {
      isName,
      ready: async () => {
        const found = await chosen();
        if (found === null) return null;
        return (await readText(fs, path.join(found.folder, idFile))) === found.id ? found.folder : null;
      },
    }),
  } satisfies Record<BackupPlace, unknown>;

  return {
    'backup.list': async ({ place }) => {
      if (place === 'own') return { path: null, files: (await folders.own.list()) ?? [] };
      const found = await chosen();
      return found && { path: found.folder, files: await folders.chosen.list().catch(() => null) };
    },

    'backup.read': ({ place, name, offset }) => folders[place].read(name, offset),

    'backup.append': async ({ place, name, at, bytes }) => {
      if (at === 0) {
        const removed = await folders[place].remove(name);
        if (removed.kind !== 'written') return removed;
      }
      return folders[place].append(name, at, bytes);
    },

    'backup.place': ({ place, name }) => folders[place].rename(name, withoutPart(name)),

    'backup.remove': ({ place, name }) => folders[place].erase(name),

    'backup.choose': async ({ folder }) => {
      try {
        if (folder === 'own') {
          await fs.rm(remembered, { force: true });
          return { kind: 'chosen' };
        }
        const answer = await dialog.showOpenDialog(parent(), {
          properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        });
        const [there] = answer.filePaths;
        if (answer.canceled || there === undefined) return { kind: 'cancelled' };
        const file = path.join(there, idFile);
        const known = Id.safeParse(await readText(fs, file)).data;
        const id = known ?? newId();
        if (known === undefined) await writeWhole(fs, file, new TextEncoder().encode(id));
        await writeWhole(
          fs,
          remembered,
          new TextEncoder().encode(JSON.stringify({ folder: there, id } satisfies Chosen)),
        );
        return { kind: 'chosen' };
      } catch (error) {
        return failedWrite(error);
      }
    },
  };
};
