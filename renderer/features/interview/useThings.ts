import { useState } from 'react';
import { type RecordState, fieldValue } from '../../../shared/log';
import type { AnswerValue, Criterion, Interview, Json, Roster } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { thingsOf } from '../things';
import { answerRecord, isTouched, valueOf } from './marks';

/** One thing for which a question is asked; without an id it is all of them. */
export interface Thing {
  readonly item: string | undefined;
  /** Null for all of them. */
  readonly name: string | null;
  readonly record: RecordState | undefined;
  readonly value: AnswerValue | null;
}

/** The things for which the present question is asked, and which of them it is about now. */
export interface Things {
  readonly roster: Roster | undefined;
  readonly list: readonly Thing[];
  readonly current: Thing;
  /** How many have been named; with none, the answer is about all of them. */
  readonly named: number;
  readonly choose: (item: string | undefined) => void;
  /** Goes to the next thing not answered yet, or to the one before; false where there is none. */
  readonly next: () => boolean;
  readonly previous: () => boolean;
  /** How many are without an answer of their own. */
  readonly rest: number;
  /** Gives them the answer, basis and attribution of the present one. */
  readonly sameForRest: () => void;
}

const copied = ['value', 'basis', 'attribution'] as const;

/**
 * Null where the question is asked once.
 * @param begin the criterion with which the address opens the interview, and `beginAt` the thing of it
 */
export const useThings = (
  interview: Interview,
  criterion: Criterion | undefined,
  begin: string | null,
  beginAt: string | undefined,
): Things | null => {
  const { pack, log, record, edit } = useConsultation();
  const [at, setAt] = useState<{ readonly criterion: string; readonly item: string | undefined } | null>(
    begin === null || beginAt === undefined ? null : { criterion: begin, item: beginAt },
  );
  if (criterion?.repeat === undefined) return null;
  const { id, repeat } = criterion;
  const thingOf = (item: string | undefined, name: string | null): Thing => {
    const answer = answerRecord(log, interview.id, id, item);
    return { item, name, record: answer, value: valueOf(answer) };
  };
  const named = thingsOf(record, repeat).map((thing) => thingOf(thing.id, thing.name));
  const ofAll = thingOf(undefined, null);
  // What was said before anybody named the things stays in sight, and stands for those without an answer of their own.
  const list = named.length === 0 || isTouched(ofAll.record) ? [ofAll, ...named] : named;
  const isOpen = ({ item, value }: Thing): boolean => value === null && (item === undefined || ofAll.value === null);
  const first = list.find(isOpen) ?? list[0]!;
  // The thing with which a question was opened stays: answering it must not move what is under the hand.
  if (at?.criterion !== id) setAt({ criterion: id, item: first.item });
  const found = list.findIndex(({ item }) => item === (at?.criterion === id ? at.item : first.item));
  const index = Math.max(0, found);
  const current = list[index]!;
  const choose = (item: string | undefined): void => setAt({ criterion: id, item });
  const go = (to: Thing | undefined): boolean => {
    if (to) choose(to.item);
    return to !== undefined;
  };
  const rest = named.filter((thing) => thing.value === null && thing.item !== current.item);
  return {
    roster: pack.pack.rosters?.find((known) => known.id === repeat.over),
    list,
    current,
    named: named.length,
    choose,
    next: () => go(list.slice(index + 1).find(isOpen)),
    previous: () => go(list[index - 1]),
    rest: rest.length,
    sameForRest: () =>
      void edit(
        rest.flatMap(({ item }) =>
          copied.flatMap((field) => {
            const value: Json | undefined = fieldValue(current.record, field);
            if (value == null) return [];
            return [{ kind: 'answer' as const, record: answerId(interview.id, id, item), field, value }];
          }),
        ),
      ),
  };
};
