const key = 'waymark-kept';

/**
 * Says, apart from the vault, that there is one: a browser that runs short of room throws databases and private files away and
 * leaves this, and an empty page must not pass for the first day then. What is drawn first hangs on it, too. It says nothing else,
 * and goes with an erasure.
 */
export const markKept = (): void => localStorage.setItem(key, '1');
export const wasKept = (): boolean => localStorage.getItem(key) !== null;
export const forgetKept = (): void => localStorage.removeItem(key);
