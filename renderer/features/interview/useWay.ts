import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { AgendaItem } from './agenda';
import type { Mark } from './marks';

/** Where each interview was left in this window, so that one comes back to the same question. */
const left = new Map<string, string>();

interface Way {
  /** The criterion that was chosen last; null: none yet. */
  readonly wanted: string | null;
  readonly choose: (criterion: string) => void;
  /** The question, which gets the keyboard whenever another one is chosen. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** All of the question and its answer: brought to the same place each time, so that the eye need not look for it. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** The way through one interview, from question to question. */
export const useWay = (interview: string, begin: string | null): Way => {
  const [wanted, setWanted] = useState(begin ?? left.get(interview) ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const choose = useCallback(
    (criterion: string): void => {
      left.set(interview, criterion);
      moved.current = true;
      heading.current?.focus();
      setWanted(criterion);
    },
    [interview],
  );
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    heading.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return { wanted, choose, heading, place };
};

/** Where one can go from a question; null where there is none. */
export interface Ways {
  readonly previous: string | null;
  readonly next: string | null;
  /** The next question that was not asked yet, from the beginning again after the last; what was set aside comes last. */
  readonly open: string | null;
  /** The next question that was set aside, in the same way. */
  readonly parked: string | null;
}

/** Questions that do not apply now are passed over, unless they were answered. */
export const waysFrom = (agenda: readonly AgendaItem[], marks: readonly Mark[], at: number): Ways => {
  const idAt = (index: number): string | null => agenda[index]?.criterion.id ?? null;
  const counts = ({ hidden, answer }: Mark): boolean => !hidden || answer !== null;
  const isOpen = ({ hidden, answer }: Mark): boolean => !hidden && answer === null;
  const around = (fits: (mark: Mark) => boolean): string | null => {
    const after = marks.findIndex((mark, index) => index > at && fits(mark));
    return idAt(after >= 0 ? after : marks.findIndex((mark, index) => index !== at && fits(mark)));
  };
  return {
    previous: idAt(marks.findLastIndex((mark, index) => index < at && counts(mark))),
    next: idAt(marks.findIndex((mark, index) => index > at && counts(mark))),
    open: around((mark) => isOpen(mark) && !mark.parked) ?? around(isOpen),
    parked: around(({ parked }) => parked),
  };
};

/** The questions between two that a step passed over, because they do not apply now. */
export const passedOver = (
  agenda: readonly AgendaItem[],
  marks: readonly Mark[],
  from: string,
  to: string,
): readonly AgendaItem[] => {
  const placeOf = (id: string): number => agenda.findIndex(({ criterion }) => criterion.id === id);
  const [first, last] = [placeOf(from), placeOf(to)].sort((a, b) => a - b) as [number, number];
  if (first < 0) return [];
  return agenda.filter(
    (_, index) => index > first && index < last && marks[index]?.hidden === true && marks[index].answer === null,
  );
};
