import { Erasing } from '../erasureMark';
import type { BackupFolder } from './folder';

/** A place that takes nothing more from the moment an erasure begins: a backup that is under way ends with its next piece. */
export const untilErased = (folder: BackupFolder, erasing: () => boolean): BackupFolder => {
  const refuse = (): void => {
    if (erasing()) throw new Erasing('This vault is being erased.');
  };
  return {
    ...folder,
    write: (name, chunks) =>
      folder.write(
        name,
        (async function* () {
          for await (const chunk of chunks) {
            refuse();
            yield chunk;
          }
          refuse();
        })(),
      ),
    settle: async (name) => {
      refuse();
      await folder.settle(name);
    },
  };
};
