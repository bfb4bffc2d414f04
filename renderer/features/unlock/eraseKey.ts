/** Opens the emergency wipe, on this side of the lock and on the other. */
export const eraseKey = 'mod+shift+E';
