import { type Virtualizer, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface Options {
  readonly count: number;
  readonly scroll: RefObject<HTMLElement | null>;
  /** The height that a row most likely has, in pixels; each is measured when it is shown. */
  readonly estimate: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** A row that stays in the page wherever the list is scrolled to, so that the keyboard can return to it; −1: none. */
  readonly kept: number;
}

/** The rows of a long list that are in the page: those in sight, a few around them, and the one that is chosen. */
export const useVirtualRows = ({
  count,
  scroll,
  estimate,
  keyOf,
  kept,
}: Options): Virtualizer<HTMLElement, HTMLElement> =>
  useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
  });
