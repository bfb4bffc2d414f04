import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useVirtualRows } from '../../ui';

interface Props {
  readonly label: string;
  readonly count: number;
  /** The chosen row; −1: none. */
  readonly chosen: number;
  /** Where the chosen row was before it left the list: the arrow keys go on from there. */
  readonly after: number;
  readonly keyOf: (index: number) => string;
  readonly children: (index: number) => ReactNode;
  readonly onChoose: (index: number) => void;
}

/** A long list of which one row is chosen, by pointer or with the arrow keys; only rows in sight are in the page. */
export const ChoiceList = ({ label, count, chosen, after, keyOf, children, onChoose }: Props) => {
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const list = useVirtualRows({ count, scroll, estimate: () => 64, keyOf, kept: chosen });
  useEffect(() => {
    if (chosen >= 0) list.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, list]);

  const move = (event: KeyboardEvent): void => {
    const [down, up] = chosen < 0 ? [after, after - 1] : [chosen + 1, chosen - 1];
    const to = { ArrowDown: down, ArrowUp: up, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(Math.max(0, Math.min(count - 1, to)));
  };

  return (
    <div
      ref={scroll}
      className="wm-choices"
      role="listbox"
      aria-label={label}
      aria-activedescendant={chosen >= 0 ? `${id}-${keyOf(chosen)}` : undefined}
      tabIndex={0}
      onKeyDown={move}
    >
      <div className="wm-choices-rows" role="presentation" style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            id={`${id}-${keyOf(index)}`}
            ref={list.measureElement}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="wm-choice"
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onChoose(index)}
            onKeyDown={move}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
};
