import { addScope, removeScope } from '../../shared/vault';
import { getAttachment, missingAttachments, putAttachment } from './attachmentStore';
import { roomForText } from './backups/besideFiles';
import { type OpenedConsultation, type Store, attachmentLimit, done, failed } from './contract';
import type { StoreDeps } from './deps';
import type { HeldVault } from './heldVault';
import { removeJournals } from './journalName';

type ConsultationDoors = Pick<
  Store,
  'begin' | 'append' | 'catchUp' | 'refresh' | 'forget' | 'attach' | 'readAttachment' | 'missingAttachments'
>;

/** The doors through which consultations are written and read while the vault is open. */
export const consultationDoors = (deps: StoreDeps, held: HeldVault): ConsultationDoors => {
  const { sodium, random, database, journal } = deps;
  /** Text waits for room: no file may take what becomes free before it. */
  let textWaits = false;

  const hasRoomFor = async (file: Blob): Promise<boolean> => {
    if (textWaits) return false;
    const room = await deps.room();
    // Sealed pieces are padded by an eighth at most.
    const needed = Math.ceil((file.size * 9) / 8) + roomForText;
    return room === null ? journal.hasRoom(needed) : room >= needed;
  };

  return {
    begin: (changes) =>
      held.with(async (current) => {
        const { vault, scope } = addScope(sodium, current, random);
        const log = held.logIn(vault, scope);
        if (!log) throw new Error('A consultation was begun without a key.');
        // The log first: a header that names a consultation without a log would look like a loss.
        await log.append(changes);
        await held.save(vault);
        held.follow(log);
        return done(scope);
      }),

    append: async (scope, changes) => {
      const outcome = await held.withLog(scope, async (log) => ({ others: await log.append(changes) }));
      textWaits = !outcome.ok && outcome.fault.kind === 'diskFull';
      held.tidy([scope]);
      return outcome;
    },

    catchUp: (scope) => held.withLog(scope, (log) => log.catchUp()),

    refresh: () =>
      held.with(async (current) => {
        const fresh: OpenedConsultation[] = [];
        for (const { scope } of current.header.scopes) {
          const log = held.follows(scope) ? null : held.logIn(current, scope);
          if (!log) continue;
          fresh.push({ scope, changes: (await log.load()).changes });
          held.follow(log);
        }
        return done(fresh);
      }),

    forget: (scope) =>
      held.with(async (current) => {
        // The key first: what remains after a power cut cannot be read.
        await held.save(removeScope(sodium, current, scope));
        held.leave(scope);
        await removeJournals(journal, scope);
        await database.log.where('scope').equals(scope).delete();
        await database.attachments.where('scope').equals(scope).delete();
        return done(null);
      }),

    attach: (scope, file, progress) =>
      held.withKey(scope, async (vault, key) => {
        if (file.size > attachmentLimit) return failed({ kind: 'tooLarge', limit: attachmentLimit });
        if (!(await hasRoomFor(file))) return failed({ kind: 'textOnly' });
        return done(await putAttachment(deps, vault, scope, key, file, progress));
      }),

    readAttachment: (scope, sha256) =>
      held.withKey(scope, async (vault, key) => {
        const blob = await getAttachment(deps, vault, scope, key, sha256);
        return blob ? done(blob) : failed({ kind: 'writeFailed', detail: 'The attachment is missing or was changed.' });
      }),

    missingAttachments: (scope, files) =>
      held.withKey(scope, async (_, key) => done(await missingAttachments(deps, scope, key, files))),
  };
};
