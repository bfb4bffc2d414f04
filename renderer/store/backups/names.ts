import type { FoundFile } from './folder';

/** What the name of a backup says: whose it is, which one, and whether saves were missing when it was made. */
export interface BackupName {
  readonly name: string;
  /** The first digits of the vault's random id. */
  readonly tag: string;
  /** Counts up, whatever the clock says. */
  readonly number: number;
  readonly holes: boolean;
}

export interface FoundBackup extends BackupName, FoundFile {}

const backupPattern = /^waymark-([0-9a-f]{8})-([0-9]{6})(-holes)?\.backup$/;
const ownedPattern = /^(?:waymark-)?([0-9a-f]{8})-.*\.(?:backup|piece)(?:\.part)?$/;

export const tagOf = (vault: string): string => vault.slice(0, 8);

export const backupName = (tag: string, number: number, holes: boolean): string =>
  `waymark-${tag}-${String(number).padStart(6, '0')}${holes ? '-holes' : ''}.backup`;

/** The name of one piece of an attachment, which all backups of a vault share. */
export const pieceName = (tag: string, scope: string, blob: string, n: number): string =>
  `${tag}-${scope}-${blob}-${n}.piece`;

/** Whose a file among backups is; null for one that is none of ours. */
export const ownerOf = (name: string): string | null => ownedPattern.exec(name)?.[1] ?? null;

/** The backups among these files, the newest first: by number, because a clock can be set back. */
export const backupsAmong = (files: readonly FoundFile[]): FoundBackup[] =>
  files
    .flatMap((file) => {
      const found = backupPattern.exec(file.name);
      return found ? [{ ...file, tag: found[1]!, number: Number(found[2]), holes: found[3] !== undefined }] : [];
    })
    .sort((a, b) => b.number - a.number || (a.name < b.name ? -1 : 1));

/** How many of the newest backups are kept, and of how many days before them the newest one. */
const newest = 5;
const days = 5;
const day = 24 * 60 * 60 * 1000;

const superfluous = (backups: readonly FoundBackup[]): FoundBackup[] => {
  const kept = new Set<number>();
  return backups.slice(newest).filter(({ changed }) => {
    const when = Math.floor(changed / day);
    if (kept.has(when) || kept.size >= days) return true;
    kept.add(when);
    return false;
  });
};

/**
 * The backups that go: the five newest stay, and of those before them the newest of each of five days. Those made while
 * saves were missing are counted apart, so that they never push out one that is whole.
 */
export const outdated = (backups: readonly FoundBackup[]): FoundBackup[] => [
  ...superfluous(backups.filter(({ holes }) => !holes)),
  ...superfluous(backups.filter(({ holes }) => holes)),
];

/** The backups in a folder that a person opened, the newest first. */
export const backupsIn = (files: readonly File[]): FoundBackup[] =>
  backupsAmong(files.map(({ name, size, lastModified }) => ({ name, length: size, changed: lastModified })));
