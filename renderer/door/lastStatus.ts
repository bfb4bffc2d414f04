/** Whether a vault stood here, locked, when this computer was last used. Only what to draw first hangs on it. */
const key = 'waymark-door';

export const wasLocked = (): boolean => localStorage.getItem(key) === 'locked';

export const noteLocked = (locked: boolean): void => {
  if (locked) localStorage.setItem(key, 'locked');
  else localStorage.removeItem(key);
};
