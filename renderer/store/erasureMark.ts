import { z } from 'zod';
import { VaultHeader } from '../../shared/vault';

/** The empty vault that a handover leaves: its header, and the sealed note of the backup. Nothing in it can be read. */
export const Successor = z.strictObject({ header: VaultHeader, note: z.string() });
export type Successor = z.infer<typeof Successor>;

/**
 * What stands in the place of the first copy of the header from the moment an erasure begins until its end: whoever finds
 * it goes on. Where no empty vault is to be left, it needs less room than the keys that it replaces. `tags`: whose automatic
 * backups go too, which no header can tell any more.
 */
const Mark = z.strictObject({
  format: z.literal('waymark.erasure/1'),
  tags: z.array(z.string().regex(/^[0-9a-f]{8}$/)),
  next: Successor.nullable(),
});
export type Mark = Readonly<z.infer<typeof Mark>>;

/** The file of the first copy: the mark is put there before anything else is touched, and goes last. */
export const markName = 'a.vault';

export const markOf = (tags: readonly string[], next: Successor | null): Mark => ({
  format: 'waymark.erasure/1',
  tags: [...tags],
  next,
});

/** The mark that this text is; null for any other. One that is torn was never begun: the other copies are whole then. */
export const markIn = (text: string): Mark | null => {
  if (!text.startsWith('{"format":"waymark.erasure/')) return null;
  try {
    return Mark.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** An erasure of this vault has begun, here or in another window: nothing may be read or written any more. */
export class Erasing extends Error {}
