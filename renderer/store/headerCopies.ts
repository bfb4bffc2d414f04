import { StoredTooNew } from '../../shared/migrations';
import { VaultHeader, headerVersion, neededKeychain, textOf, utf8 } from '../../shared/vault';
import type { StoreDeps } from './deps';
import { Erasing, markIn } from './erasureMark';
import { openInRoom } from './openInRoom';

const formatPattern = /("format":"waymark\.vault\/)(\d+)"/;

/**
 * A header of a newer Waymark is told apart from a damaged one by its format alone; its other fields may be others. One that
 * is word for word another copy but for that number has a damaged digit.
 */
const refuseNewer = (text: string, copies: readonly string[]): void => {
  const version = Number(formatPattern.exec(text)?.[2] ?? 0);
  const known = Array.from({ length: headerVersion }, (_, i) => i + 1);
  if (version <= headerVersion || known.some((one) => copies.includes(text.replace(formatPattern, `$1${one}"`))))
    return;
  throw new StoredTooNew('vault', version, headerVersion);
};

const parse = (text: string): VaultHeader | null => {
  try {
    return VaultHeader.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const decode = (bytes: Uint8Array): string => {
  try {
    return textOf(bytes);
  } catch {
    return '';
  }
};

/** One place where the header stands. An absent copy reads as no text, and so does one whose bytes are none; null: it cannot be looked at now. */
interface Place {
  readonly read: () => Promise<string | null>;
  readonly write: (text: string) => Promise<void>;
}

/** Two files and a row, written one after the other, so that a power cut in one leaves the others whole. */
export const placesOf = ({ database, journal }: StoreDeps): Place[] => [
  ...['a.vault', 'b.vault'].map((name) => ({
    read: () => journal.read(name).then(decode, () => null),
    write: async (text: string) => {
      await journal.truncate(name, 0);
      if (text !== '') await journal.append(name, utf8(text), 0);
    },
  })),
  {
    read: () =>
      database.vault.get('header').then(
        (row) => row?.text ?? '',
        () => null,
      ),
    write: async (text) => {
      await database.vault.put({ key: 'header', text });
    },
  },
];

/** Room that is held while the copies are written, and given back after. */
const roomFile = 'room.vault';

export const freeRoom = async ({ journal }: StoreDeps): Promise<void> => {
  if ((await journal.list()).includes(roomFile)) await journal.remove(roomFile);
};

/** A backup by hand has the header of its day without the keychain: laid beside that one, it does not count before it. */
const needs = (header: VaultHeader): number => (neededKeychain(header) === null ? 0 : 1);

export interface HeaderCopies {
  /** Readable headers, the highest revision first, each once. */
  readonly headers: readonly VaultHeader[];
  /** Whether anything is there at all: a vault whose header cannot be read is damaged, not absent. */
  readonly any: boolean;
  /** Whether every copy is there and says the same. */
  readonly agree: boolean;
}

/** Whether a log is there without the header that could open it. Throws where nobody could tell. */
const hasLog = async (deps: StoreDeps): Promise<boolean> => {
  // On a full disk a browser may not be able to look into its own files: that is what is told then.
  const names = await deps.journal.list().catch(async (error: unknown) => {
    await openInRoom(deps);
    throw error;
  });
  if (names.some((name) => name.endsWith('.journal'))) return true;
  await openInRoom(deps);
  return (await deps.database.log.limit(1).count()) > 0;
};

/**
 * Throws `StoredTooNew` where any copy was written by a newer Waymark: an older copy beside it is not the present one; and
 * {@link Erasing} where an erasure has begun.
 */
export const readHeaders = async (deps: StoreDeps): Promise<HeaderCopies> => {
  await openInRoom(deps).catch(() => undefined);
  const read = await Promise.all(placesOf(deps).map((place) => place.read()));
  const texts = read.filter((text) => text !== null);
  if (texts.some((text) => markIn(text) !== null)) throw new Erasing('This vault is being erased.');
  for (const text of texts) refuseNewer(text, texts);
  const headers = [...new Set(texts)].map(parse).filter((header) => header !== null);
  return {
    headers: headers.sort((a, b) => b.revision - a.revision || needs(b) - needs(a)),
    any: texts.some((text) => text !== '') || (await hasLog(deps)),
    agree: new Set(read).size === 1,
  };
};

/**
 * Writes every copy of the header; the old ones, with their key slots, are gone when this resolves. A copy that says the
 * same already is not touched: it may be the only whole one.
 */
export const writeHeader = async (deps: StoreDeps, header: VaultHeader): Promise<void> => {
  // Parsed, a header has its keys in one order, whether it was made a moment ago or read from a copy.
  const text = JSON.stringify(VaultHeader.parse(header));
  const places = placesOf(deps);
  const before = (await Promise.all(places.map(({ read }) => read()))).filter((copy) => copy !== null);
  if (before.length < places.length) throw new Error('A copy of the key file cannot be read now.');
  let at = 0;
  // On a full disk this fails before any copy is touched; where the disk fills up meanwhile, it is the room for going back.
  const room = utf8(text.padEnd(Math.max(...before.map(({ length }) => length))));
  await freeRoom(deps);
  try {
    await deps.journal.append(roomFile, room, 0);
    for (; at < places.length; at++) if (before[at] !== text) await places[at]!.write(text);
    await freeRoom(deps);
  } catch (error) {
    await freeRoom(deps).catch(() => undefined);
    // What is not acknowledged must not come to count later: a recovery code that nobody has seen would replace the
    // printed one. The last copy goes back first, so that one is whole at every moment.
    try {
      for (at = Math.min(at, places.length - 1); at >= 0; at--)
        if ((await places[at]!.read()) !== before[at]) await places[at]!.write(before[at]!);
    } catch {
      // The first failure is the one to tell; the copies that are left say enough to open the vault.
    }
    throw error;
  }
};
