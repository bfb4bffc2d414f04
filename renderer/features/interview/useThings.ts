import { useMemo, useState } from 'react';
import { fieldValue } from '../../../shared/log';
import type { AnswerValue, Criterion, Interview, Repeat, Roster } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { type OpenConsultation, alike, useConsultationLater, useConsultationNow, useSteady } from '../../session';
import { thingsOf } from '../things';
import { valueOf } from './answerFields';
import { answerRecord, isTouched } from './marks';

/** One thing for which a question is asked; without an id it is all of them. */
export interface Thing {
  readonly item: string | undefined;
  /** Null for all of them. */
  readonly name: string | null;
  readonly value: AnswerValue | null;
  /** Whether anything was written of it. */
  readonly touched: boolean;
  readonly followUp: boolean;
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
  /** Gives them the answer, basis and attribution of the present one; false where there is none to give or to take it. */
  readonly sameForRest: () => boolean;
}

const copied = ['value', 'basis', 'attribution'] as const;

type Repeated = Criterion & { readonly repeat: Repeat };

interface Listed {
  readonly list: readonly Thing[];
  readonly named: readonly Thing[];
  readonly ofAll: Thing;
}

const listedOf = ({ log, record }: OpenConsultation, interview: string, { id, repeat }: Repeated): Listed => {
  const thingOf = (item: string | undefined, name: string | null): Thing => {
    const answer = answerRecord(log, interview, id, item);
    const followUp = fieldValue(answer, 'followUp') === true;
    return { item, name, value: valueOf(answer), touched: isTouched(answer), followUp };
  };
  const named = thingsOf(record, repeat).map((thing) => thingOf(thing.id, thing.name));
  const ofAll = thingOf(undefined, null);
  // What was said before anybody named the things stays in sight, and stands for those without an answer of their own.
  return { list: named.length === 0 || ofAll.touched ? [ofAll, ...named] : named, named, ofAll };
};

const openThings = ({ list, ofAll }: Listed, after = -1): Thing | undefined =>
  list.find(
    ({ item, value }, index) => index > after && value === null && (item === undefined || ofAll.value === null),
  );

const placeIn = ({ list }: Listed, wanted: string | undefined): number =>
  Math.max(
    0,
    list.findIndex(({ item }) => item === wanted),
  );

const restOf = ({ named }: Listed, current: string | undefined): readonly Thing[] =>
  named.filter(({ item, value }) => value === null && item !== current);

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
  const open = useConsultationLater();
  const now = useConsultationNow();
  const [at, setAt] = useState<{ readonly criterion: string; readonly item: string | undefined } | null>(
    begin === null || beginAt === undefined ? null : { criterion: begin, item: beginAt },
  );
  const repeated = criterion?.repeat === undefined ? null : (criterion as Repeated);
  const listed = useSteady(repeated && listedOf(open, interview.id, repeated), alike);
  const first = listed && (openThings(listed) ?? listed.list[0])?.item;
  // The thing with which a question was opened stays: answering it must not move what is under the hand.
  if (repeated && at?.criterion !== repeated.id) setAt({ criterion: repeated.id, item: first ?? undefined });
  const item = (at?.criterion === repeated?.id ? at?.item : first) ?? undefined;
  const { rosters } = open.pack.pack;
  return useMemo((): Things | null => {
    if (!repeated || !listed) return null;
    const { id, repeat } = repeated;
    const current = listed.list[placeIn(listed, item)]!;
    const choose = (wanted: string | undefined): void => setAt({ criterion: id, item: wanted });
    const go = (to: Thing | undefined): boolean => {
      if (to) choose(to.item);
      return to !== undefined;
    };
    // Two keys may come before what the first of them wrote is drawn.
    const listedNow = (): Listed => listedOf(now(), interview.id, repeated);
    return {
      roster: rosters?.find((known) => known.id === repeat.over),
      list: listed.list,
      current,
      named: listed.named.length,
      choose,
      next: () => {
        const there = listedNow();
        return go(openThings(there, placeIn(there, current.item)));
      },
      previous: () => {
        const there = listedNow();
        return go(there.list[placeIn(there, current.item) - 1]);
      },
      rest: restOf(listed, current.item).length,
      sameForRest: () => {
        const { log, session } = now();
        const given = answerRecord(log, interview.id, id, current.item);
        const drafts = restOf(listedNow(), current.item).flatMap((thing) =>
          copied.flatMap((field) => {
            const value = fieldValue(given, field);
            if (value == null) return [];
            return [{ kind: 'answer' as const, record: answerId(interview.id, id, thing.item), field, value }];
          }),
        );
        if (valueOf(given) === null || drafts.length === 0) return false;
        void session.edit(drafts);
        return true;
      },
    };
  }, [repeated, listed, item, rosters, interview.id, now]);
};
