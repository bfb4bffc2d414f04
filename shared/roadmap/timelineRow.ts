import type { Step } from '../model';

/** A row of the picture, from the top: the head of a lane, or a step with its bar. */
export type TimelineRow =
  | { readonly kind: 'lane'; readonly row: number; readonly about: string | null; readonly steps: number }
  | { readonly kind: 'step'; readonly row: number; readonly step: Step; readonly bar: TimelineBar };

/** From where to where a step lasts, in months from the edge; `to` is the end of its last day and always after `from`. */
export interface TimelineBar {
  readonly from: number;
  readonly to: number;
}
