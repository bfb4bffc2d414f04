import { z } from 'zod';
import { roomPath } from '../../shared/bridge/page.mjs';

const Room = z.number().int().min(0);

/**
 * How many bytes may still be written, by the word of Waymark's own server, which runs on the same computer; null where it
 * does not answer. The browser's own estimate tells nothing: since Chromium 138 it is ten gibibytes more than what is used, or the size of
 * the disk, however full that is.
 */
export const roomByServer = async (): Promise<number | null> => {
  try {
    const response = await fetch(roomPath, { method: 'POST', cache: 'no-store' });
    return response.ok ? (Room.safeParse(await response.json()).data ?? null) : null;
  } catch {
    return null;
  }
};
