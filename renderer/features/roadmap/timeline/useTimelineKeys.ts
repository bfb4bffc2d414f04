import type { KeyboardEvent } from 'react';
import type { Timeline } from '../../../../shared/roadmap';

/**
 * Arrow keys in the picture: up and down go from row to row, forward to the first step that waits for this one, back to the last
 * that it waits for. Forward is where time goes: to the left where a page runs from right to left.
 */
export const useTimelineKeys =
  ({ rows, links }: Timeline, chosen: string | null, choose: (step: string) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps = rows.flatMap((row) => (row.kind === 'step' ? [row.step.id] : []));
    const at = steps.indexOf(chosen ?? '');
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to = (): string | undefined => {
      switch (event.key) {
        case 'ArrowDown':
          return steps[at + 1];
        case 'ArrowUp':
          return steps[at - 1];
        case 'Home':
          return steps[0];
        case 'End':
          return steps.at(-1);
        case 'ArrowLeft':
        case 'ArrowRight':
          return event.key === forward
            ? links.find(({ from }) => from === chosen)?.to
            : links.findLast(({ to: later }) => later === chosen)?.from;
        default:
          return undefined;
      }
    };
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const next = to();
    if (next === undefined) return;
    choose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${CSS.escape(next)}"]`)?.focus();
  };
