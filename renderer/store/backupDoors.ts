import { forElsewhere, neededKeychain } from '../../shared/vault';
import { attempt } from './attempt';
import { BackupRefused, backupHeader, readBackup, writeBackup } from './backupFile';
import { compareBackup, keepNote, readNote } from './backupNotes';
import { listBackups } from './backups/automaticBackups';
import { makeBackup } from './backups/makeBackup';
import { openSource } from './backups/source';
import { untilErased } from './backups/untilErased';
import { type Store, done, failed } from './contract';
import type { StoreDeps } from './deps';
import type { HeldVault } from './heldVault';
import { credentialOf, forgetSecret, freed, joined, keychainFor, shutBecause } from './keychainFactor';
import { oneBackup } from './oneBackup';
import { openInRoom } from './openInRoom';
import { placeBackup } from './placeBackup';

type BackupDoors = Pick<
  Store,
  'backup' | 'backups' | 'backUp' | 'checkBackup' | 'noteBackup' | 'lastBackup' | 'restore'
>;

/** The doors of backups: those saved by hand, those that Waymark makes by itself, and the way back from either. */
export const backupDoors = (deps: StoreDeps, held: HeldVault): BackupDoors => {
  const { exclusive } = deps;

  return {
    backup: (progress) =>
      held.with(async (current) => {
        await held.mend(current);
        return done(await writeBackup(deps, forElsewhere(deps.sodium, current), progress));
      }),

    backups: () => attempt(async () => done(await listBackups(deps.backups ?? []))),

    backUp: (progress) =>
      attempt(() =>
        oneBackup(deps, async () => {
          const vault = await exclusive(() => held.present());
          const mend = (scope: string): Promise<void> =>
            exclusive(async () => {
              // Apart from what this window follows, so that it misses nothing that another one wrote.
              await (vault && held.logIn(vault, scope))?.load();
            });
          const backups = (deps.backups ?? []).map((folder) => untilErased(folder, () => held.erasing));
          // Without what holds the keys a backup is made of what is sealed.
          return done(await makeBackup({ ...deps, backups }, vault && { vault, mend }, progress));
        }),
      ),

    checkBackup: (source) =>
      held.with(async (current) => {
        const check = await compareBackup(deps, current, await openSource(deps, source));
        return check ? done(check) : failed({ kind: 'wrongCredential' });
      }),

    noteBackup: (note) =>
      held.with(async (current) => {
        await keepNote(deps, current, note);
        return done(null);
      }),

    lastBackup: () => held.with(async (current) => done(await readNote(deps, current))),

    restore: (source, offered, stage) =>
      attempt(() =>
        exclusive(async () => {
          stage?.('proving');
          await openInRoom(deps);
          const credential = credentialOf(deps, offered);
          const opened = await openSource(deps, source);
          if (!opened.bytes) throw new BackupRefused('it is not there any more');
          const header = backupHeader(opened.bytes);
          const keychain = header ? await keychainFor(deps, header) : {};
          const read = credential && (await readBackup(deps, opened.bytes, joined(credential, keychain)));
          if (!credential || !read) return failed(shutBecause(credential, keychain));
          stage?.('replacing');
          const vault = freed(deps, read.vault, keychain);
          await placeBackup(deps, { ...read, vault }, opened);
          if (neededKeychain(vault.header) === null) await forgetSecret(deps);
          held.drop();
          return done(await held.open(vault, vault !== read.vault));
        }),
      ),
  };
};
