import { createContext, use } from 'react';
import type { Pack } from '../../shared/model';

/** The pack whose texts a page shows. It stays the same object while answers come in, so that no text is drawn anew by them. */
export const PackInUse = createContext<Pack | null>(null);

/** The pack of the open consultation; null outside of one. */
export const usePackInUse = (): Pack | null => use(PackInUse);
