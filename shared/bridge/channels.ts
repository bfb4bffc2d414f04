/**
 * The names of all calls and events between screens and desktop host. Apart from the contract, so that the preload,
 * which needs nothing but the names, stays a few lines without a schema library in it.
 */
export const callNames = [
  'journal.list',
  'journal.read',
  'journal.append',
  'journal.truncate',
  'journal.remove',
  'journal.room',
  'backup.list',
  'backup.read',
  'backup.append',
  'backup.place',
  'backup.remove',
  'backup.choose',
  'keychain.state',
  'keychain.read',
  'keychain.keep',
  'saveFile',
  'openFile',
  'restartRenderer',
  'refuseLock',
  'clearStorage',
  'speak',
] as const;

export type CallName = (typeof callNames)[number];

/** Main to renderer: lock now, the computer is being suspended or its screen locked, or the person asked for it. */
export const lockChannel = 'lock';
