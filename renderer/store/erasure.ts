import { eraseBackups } from './backups/automaticBackups';
import { ownerOf } from './backups/names';
import type { Remains } from './contract';
import type { StoreDeps } from './deps';
import { type Mark, type Successor, markIn, markName, markOf } from './erasureMark';
import { freeRoom, placesOf, readHeaders, writeHeader } from './headerCopies';
import { forgetSecret } from './keychainFactor';
import { openInRoom } from './openInRoom';

/** The mark of an erasure that was begun, in whichever copy; null where none was. */
const readMark = async (deps: StoreDeps): Promise<Mark | null> => {
  await openInRoom(deps).catch(() => undefined);
  for (const { read } of placesOf(deps)) {
    const mark = markIn((await read()) ?? '');
    if (mark) return mark;
  }
  return null;
};

/** Does every step, whatever becomes of the others: where one place fails, the next must still be erased. */
const each = async (steps: readonly (() => Promise<unknown>)[]): Promise<void> => {
  for (const step of steps) await step().catch(() => undefined);
};

/** Whose automatic backups go: those of every copy of the header, also of one that this version cannot read. */
const vaultPattern = /"vault":"([0-9a-f]{8})/;
const tagsIn = async (deps: StoreDeps): Promise<string[]> => {
  const texts = await Promise.all(placesOf(deps).map(({ read }) => read()));
  return [...new Set(texts.flatMap((text) => vaultPattern.exec(text ?? '')?.slice(1) ?? []))];
};

/** The mark in place of the first copy. Where it cannot be written, what stood there goes back if that is asked. */
const putMark = async (deps: StoreDeps, mark: Mark): Promise<void> => {
  const [first] = placesOf(deps);
  const before = (await first!.read()) ?? '';
  try {
    await first!.write(JSON.stringify(mark));
  } catch (error) {
    if (mark.next === null) return;
    await first!.write(before).catch(() => undefined);
    throw error;
  }
};

/**
 * Keys first: the mark goes over the first copy, then every other copy of a key slot is overwritten, those in automatic backups
 * too, and only then what they opened goes. Cut at any moment, either the vault opens as before, or nothing does and the next
 * start finishes it.
 *
 * With `next`, an empty vault is to be left ({@link settle}); a mark that cannot be written stops it then, with nothing lost,
 * and backups in a folder that the person chose stay: that folder may be the very one that the work goes with. Without, no
 * failure stops it. Gives what is to be left, which an erasure that was begun before has already decided.
 */
export const eraseKeys = async (deps: StoreDeps, next: Successor | null): Promise<Successor | null> => {
  const { journal, database, backups = [] } = deps;
  const begun = await readMark(deps);
  const mark = begun ?? markOf(await tagsIn(deps), next);
  if (!begun) await putMark(deps, mark);
  const folders = backups.filter(({ place }) => place === 'own' || mark.next === null);
  await each([
    () => journal.remove('b.vault'),
    // On a full disk too: what this may cost the database is to go anyway.
    () => (database.isOpen() ? Promise.resolve() : database.open()),
    // Here too: a browser that is stopped while it throws its storage away may have kept this part of it.
    () =>
      database.transaction('rw', database.vault, async () => {
        await database.vault.clear();
        await database.vault.put({ key: 'header', text: JSON.stringify(mark) });
      }),
    () => forgetSecret(deps),
    () => eraseBackups(folders, mark.tags),
  ]);
  const files = (await journal.list().catch(() => [])).filter((name) => name !== markName);
  await each([
    ...files.map((name) => () => journal.remove(name)),
    () => database.log.clear(),
    () => database.attachments.clear(),
  ]);
  return mark.next;
};

/** Where anything is left. A file that another window holds keeps its name for a moment; what it held is gone. */
const remains = async (deps: StoreDeps): Promise<Remains[]> => {
  const { journal, database, backups = [] } = deps;
  const full: string[] = [];
  for (const name of await journal.list()) if ((await journal.read(name)).length > 0) full.push(name);
  const texts = await Promise.all(placesOf(deps).map(({ read }) => read()));
  const rows = (await database.log.count()) + (await database.attachments.count());
  const copies: string[] = [];
  for (const folder of backups.filter(({ place }) => place === 'own'))
    for (const { name } of (await folder.list())?.files ?? []) if (ownerOf(name) !== null) copies.push(name);
  const pieces = copies.filter((name) => name.includes('.piece'));
  // The mark that stands in place of a header holds no key of what was here.
  // A copy that cannot be looked at may be one.
  const keys = full.includes('room.vault') || texts.some((text) => text !== '' && markIn(text ?? '') === null);
  return [
    ...(keys || copies.length > pieces.length ? ['keys' as const] : []),
    ...(full.some((name) => !name.endsWith('.vault')) || rows + pieces.length > 0 ? ['content' as const] : []),
  ];
};

/**
 * The end of an erasure. The mark goes last: until then every start finishes what was begun. `successor` is the empty vault
 * that {@link eraseKeys} gave; a browser's private files, and the mark in them, may have gone with the rest of its storage.
 * Null where there is a vault that nobody is erasing.
 */
export const settle = async (deps: StoreDeps, successor: Successor | null): Promise<readonly Remains[] | null> => {
  const begun = await readMark(deps);
  if (!begun && (await readHeaders(deps)).any) return null;
  const next = begun ? begun.next : successor;
  if (next === null) {
    await each([() => freeRoom(deps), () => deps.journal.remove(markName), () => deps.database.vault.clear()]);
    return remains(deps);
  }
  const left = await remains(deps);
  await deps.database.vault.put({ key: 'backup', text: next.note });
  await writeHeader(deps, next.header);
  return left;
};
