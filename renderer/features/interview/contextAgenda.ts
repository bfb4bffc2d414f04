import { type LogState, fieldValue, isDeleted, recordOf } from '../../../shared/log';
import type { ContextQuestion, Interview, RosterItem } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { answerId } from '../../../shared/projection';
import { thingsOf } from '../things';

/** A context question as it stands in one interview. */
export interface ContextItem {
  readonly question: ContextQuestion;
  /** What it is asked for: each named thing where it repeats; one without a name where it does not, or none is named. */
  readonly things: readonly (RosterItem | null)[];
  readonly asked: number;
}

const hasText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const stateOf = (log: LogState, interview: string, question: string, thing: RosterItem | null) => {
  const record = recordOf(log, 'contextAnswer', answerId(interview, question, thing?.id));
  if (!record || isDeleted(record)) return { asked: false, touched: false };
  const asked = fieldValue(record, 'value') != null;
  return {
    asked,
    touched: asked || hasText(fieldValue(record, 'privateNote')) || fieldValue(record, 'value.typed') != null,
  };
};

interface Asked {
  readonly pack: LoadedPack;
  readonly log: LogState;
  readonly rosterItems: readonly RosterItem[];
  readonly interview: Pick<Interview, 'id'>;
  /** The kind of its institution; undefined asks only what is for everyone. */
  readonly kind: string | undefined;
  /** Those that `when` hides now. */
  readonly hidden: ReadonlySet<string>;
  readonly everything: boolean;
}

/**
 * The context questions of one interview, in the order of the pack: those for this kind of institution or for everyone that are
 * not hidden, and whatever was answered already.
 */
export const contextAgenda = ({
  pack,
  log,
  rosterItems,
  interview,
  kind,
  hidden,
  everything,
}: Asked): readonly ContextItem[] =>
  (pack.pack.questions ?? []).flatMap((question) => {
    const named = thingsOf({ rosterItems }, question.repeat);
    const whole = stateOf(log, interview.id, question.id, null);
    const things = named.length === 0 || whole.touched ? [null, ...named] : named;
    const states = things.map((thing) => stateOf(log, interview.id, question.id, thing));
    const { ask } = question;
    const meant = everything || ask === undefined || ask.length === 0 || (kind !== undefined && ask.includes(kind));
    if (!states.some(({ touched }) => touched) && (!meant || hidden.has(question.id))) return [];
    return [{ question, things, asked: states.filter(({ asked }) => asked).length }];
  });
