import { type LogEntry, concat, frameLength, frameOf, readJournal, sameBytes, utf8 } from '../../shared/vault';
import type { StoreDeps } from './deps';
import { generationsOf, journalName } from './journalName';

/** How much is written at one go: a long journal is never in memory twice. */
const batchSize = 4 * 1024 * 1024;

/** Stands behind the last frame of a journal that was replaced: a window that still knows the old length cannot go on in it. */
const closed = utf8('WMJX');

/** Writes the frames of `rows` at the end of a journal that is `offset` bytes long. */
export const appendFrames = async (
  { sodium, journal }: StoreDeps,
  name: string,
  rows: readonly LogEntry[],
  offset: number,
): Promise<void> => {
  let [batch, size, at]: [Uint8Array[], number, number] = [[], 0, offset];
  const write = async (): Promise<void> => {
    if (size > 0) await journal.append(name, concat(...batch), at);
    [batch, size, at] = [[], 0, at + size];
  };
  for (const { n, sealed } of rows) {
    batch.push(frameOf(sodium, n, sealed));
    size += frameLength(sealed);
    if (size >= batchSize) await write();
  }
  await write();
};

/** How many entries stand at the start of a journal, one behind the other and undamaged. */
export const wholeStart = ({ sodium }: StoreDeps, bytes: Uint8Array, entries: readonly LogEntry[]): number => {
  let [kept, at] = [0, 0];
  for (const { n, sealed } of entries) {
    const frame = frameOf(sodium, n, sealed);
    if (!sameBytes(bytes.subarray(at, at + frame.length), frame)) break;
    [kept, at] = [kept + 1, at + frame.length];
  }
  return kept;
};

/**
 * Writes a journal anew beside the present one and proves it by reading it back; gives its generation. The present one is not
 * touched. Throws, with nothing left beside, if it could not be written or is not what was meant.
 */
export const writeBeside = async (deps: StoreDeps, scope: string, rows: readonly LogEntry[]): Promise<number> => {
  const { sodium, journal } = deps;
  const generation = ((await generationsOf(journal, scope))[0] ?? -1) + 1;
  const name = journalName(scope, generation);
  try {
    await appendFrames(deps, name, rows, 0);
    const { entries, clean } = readJournal(sodium, await journal.read(name));
    const whole = clean && entries.size === rows.length;
    if (!whole || !rows.every(({ n, sealed }) => sameBytes(entries.get(n) ?? new Uint8Array(0), sealed)))
      throw new Error(`The journal ${name} does not read back as it was written.`);
    return generation;
  } catch (error) {
    await journal.remove(name).catch(() => undefined);
    throw error;
  }
};

/**
 * After another generation took its place, closes a journal and removes those before it. It is kept until the next
 * unlock: a browser notes the name of a new file some seconds after its content, and a power cut may take the name back.
 */
export const retire = async ({ journal }: StoreDeps, scope: string, current: number, before: number): Promise<void> => {
  for (const generation of await generationsOf(journal, scope)) {
    if (generation === current) continue;
    const name = journalName(scope, generation);
    try {
      if (generation !== before) await journal.remove(name);
      else await journal.append(name, closed, (await journal.read(name)).length);
    } catch {
      // Not even those few bytes: nobody may go on in it, so it goes now.
      await journal.remove(name);
    }
  }
};
