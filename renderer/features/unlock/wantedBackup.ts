const key = 'waymark-restore';

/** Remembers over the lock which backup is to be restored: its name says nothing but a number. */
export const wantBackup = (name: string): void => localStorage.setItem(key, name);

export const wantedBackup = (): string | null => localStorage.getItem(key);

export const forgetWanted = (): void => localStorage.removeItem(key);
