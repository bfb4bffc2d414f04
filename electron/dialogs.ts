import path from 'node:path';
import type { BaseWindow, Dialog } from 'electron';
import { limits, type Handlers, type OpenOutcome } from '../shared/bridge';
import { codeOf, failedWrite, writeWhole, type FileSystem } from './wholeFile';

interface DialogParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly fs: FileSystem;
  /** The window that a dialog belongs to. */
  readonly parent: () => BaseWindow;
  /** The folder that a dialog proposes. */
  readonly documents: string;
}

const readWhole = async (fs: FileSystem, file: string): Promise<OpenOutcome> => {
  try {
    const handle = await fs.open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limits.file) return { kind: 'tooLarge', most: limits.file };
      return { kind: 'opened', name: path.basename(file), bytes: new Uint8Array(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) };
  }
};

/** Files come in and go out only where a person points at them in the system's own dialog. */
export const fileDialogs = ({
  dialog,
  fs,
  parent,
  documents,
}: DialogParts): Pick<Handlers, 'openFile' | 'saveFile'> => ({
  saveFile: async ({ name, bytes }) => {
    const chosen = await dialog.showSaveDialog(parent(), {
      defaultPath: path.join(documents, name),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' };
    try {
      await writeWhole(fs, chosen.filePath, bytes);
      return { kind: 'saved' };
    } catch (error) {
      return failedWrite(error);
    }
  },

  openFile: async ({ extensions }) => {
    const chosen = await dialog.showOpenDialog(parent(), {
      filters: [{ name: extensions.map((extension) => `*.${extension}`).join(', '), extensions }],
      properties: ['openFile', 'dontAddToRecent'],
    });
    const [file] = chosen.filePaths;
    return chosen.canceled || file === undefined ? { kind: 'cancelled' } : readWhole(fs, file);
  },
});
