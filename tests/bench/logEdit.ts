import { applyChanges, emptyLog, type LogState, writeChanges } from '../../shared/log';
import { authorOf, historyOf } from './histories';
import { type Axis, inTurns } from './measure';

const large = 50_000;
const small = 500;
/** One edit is too short to time alone. */
const together = 200;

/** A person types into one field after another, and the screen holds the state before each save until the next is drawn. */
const typed = (start: LogState): LogState => {
  const author = authorOf('typing');
  let [state, before] = [start, start];
  for (let n = 0; n < together; n += 1) {
    const draft = { kind: 'answer', record: `v${n % 20}|BENCH-R1-C1`, field: 'note', value: `Typed ${n}` } as const;
    const next = applyChanges(state, writeChanges(state, 'bench', [draft], author));
    if (before.changes.size > state.changes.size) throw new Error('An earlier state has changed.');
    [before, state] = [state, next];
  }
  return state;
};

/** What one edit costs the folded log. */
export const logEdit = (): Axis[] => {
  const [long, short] = [large, small].map((count) => applyChanges(emptyLog, historyOf(1, count)));
  const edited = (start: LogState) => ({
    work: () => typed(start),
    check: ({ changes }: LogState) => {
      if (changes.size !== start.changes.size + together || start.changes.size % small !== 0)
        throw new Error(`Fast but wrong: ${changes.size} changes.`);
    },
  });
  const [at50k, at500] = inTurns(15, [edited(long!), edited(short!)] as const);
  const times = at50k.median / at500.median;
  return [
    {
      axis: `${together} edits folded one by one into a log of ${large} changes`,
      waymark: at50k,
      limit: at500,
      limitIs: `a log of ${small} changes`,
      goal: 'at most 1.5 times',
      result: `${times.toFixed(2)} times`,
      met: times <= 1.5,
    },
  ];
};
