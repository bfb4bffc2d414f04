import { createContext, use } from 'react';

/** An instrument, and the place in it that is asked for. */
export interface Place {
  readonly norm: string;
  readonly at?: string | undefined;
}

/** Opens an instrument over the page that cites it; null outside a consultation, where it has a page of its own. */
export const NormPanelContext = createContext<((place: Place) => void) | null>(null);

export const useNormPanel = (): ((place: Place) => void) | null => use(NormPanelContext);
