import { type JournalFiles, type StoreWrite, limits } from '../../shared/bridge';
import { concat } from '../../shared/vault';
import type { Journal } from './journal';

/** The store treats a write that did not happen as an exception, whichever host it runs in. */
export const settled = (name: string, outcome: StoreWrite): void => {
  if (outcome.kind === 'full') throw new DOMException('The disk is full.', 'QuotaExceededError');
  if (outcome.kind === 'misplaced')
    throw new Error(`The file ${name} is ${outcome.length} bytes long, not as expected.`);
  if (outcome.kind === 'failed') throw new Error(`The file ${name} could not be written (${outcome.code}).`);
};

/** The desktop host's folder as the store's journal: long reads and writes go in pieces that the bridge carries. */
export const hostJournal = (files: JournalFiles): Journal => ({
  hasRoom: async (bytes) => ((await files.room()) ?? Infinity) >= bytes,
  list: async () => (await files.list()).map(({ name }) => name),
  read: async (name) => {
    const pieces: Uint8Array[] = [];
    for (let offset = 0; ;) {
      const piece = await files.read(name, offset);
      if (!piece || piece.length === 0) return concat(...pieces);
      pieces.push(piece);
      offset += piece.length;
    }
  },
  append: async (name, bytes, at) => {
    for (let from = 0; from === 0 || from < bytes.length; from += limits.journalWrite)
      settled(name, await files.append(name, at + from, bytes.subarray(from, from + limits.journalWrite)));
  },
  truncate: async (name, length) => {
    if (length > 0 || (await files.list()).some((file) => file.name === name))
      settled(name, await files.truncate(name, length));
  },
  remove: async (name) => settled(name, await files.remove(name)),
});
