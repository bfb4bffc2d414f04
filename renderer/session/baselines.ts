import type { LogState } from '../../shared/log';
import { withEveryList } from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { type Evaluation, evaluate } from '../../shared/pipeline';
import { snapshotsOf } from '../../shared/projection';
import { useConsultation } from './consultationContext';

/** A baseline frozen under a name. */
export type FrozenBaseline = ReturnType<typeof snapshotsOf>[number];

// A frozen baseline is a whole consultation: it is read again only when one joins, not at every key that is typed.
const read = new WeakMap<object, readonly FrozenBaseline[]>();

const baselinesOf = (log: LogState): readonly FrozenBaseline[] => {
  const records = log.records.get('snapshot');
  if (!records) return [];
  const known = read.get(records) ?? snapshotsOf(log);
  read.set(records, known);
  return known;
};

/** The frozen baselines of the open consultation, the latest first. */
export const useBaselines = (): readonly FrozenBaseline[] => baselinesOf(useConsultation().log);

const evaluated = new WeakMap<FrozenBaseline, Evaluation>();

/** What the rules make of a frozen baseline; null if the text of the pack with which it was frozen is not here. */
export const evaluateBaseline = (
  packs: ReadonlyMap<string, LoadedPack>,
  baseline: FrozenBaseline,
): Evaluation | null => {
  const pack = packs.get(baseline.packHash);
  if (!pack) return null;
  const known = evaluated.get(baseline) ?? evaluate(pack, withEveryList(baseline.file));
  evaluated.set(baseline, known);
  return known;
};
