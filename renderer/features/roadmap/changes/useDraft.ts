import { useMemo } from 'react';
import { type ConsultationRecord, type RoadMap, type RoadMapDraft, withEveryList } from '../../../../shared/model';
import type { LoadedPack } from '../../../../shared/pack';
import { evaluate } from '../../../../shared/pipeline';
import { latestDraft, takeDraft } from '../../../../shared/projection';
import { type DraftChanges, changesSince, draftOf } from '../../../../shared/roadmap';
import { type FrozenBaseline, evaluateBaseline, useConsultation, useVault } from '../../../session';

/** The road map as the rules write it, without what people wrote over it. What was left out stays out. */
const proposalOf = (pack: LoadedPack, record: ConsultationRecord): RoadMap =>
  evaluate(pack, { ...record, edits: record.edits.filter(({ field }) => field === 'omitted') }).roadMap;

interface DraftView {
  readonly draft: RoadMapDraft | null;
  /** What changed since it was taken; null where there is none. */
  readonly changes: DraftChanges | null;
  /** Takes the present steps as the draft; resolves with true once that is saved. */
  readonly take: () => Promise<boolean>;
}

/** The draft that the team looked at last, held against the steps of now. */
export const useDraft = (): DraftView => {
  const { vault } = useVault();
  const { log, pack, packHash, record, roadMap, edit } = useConsultation();
  const taken = log.records.get('draft');
  const draft = useMemo(() => (taken === undefined ? null : latestDraft(log)), [log, taken]);
  const changes = useMemo(
    () => (draft === null ? null : changesSince(draft.steps, roadMap, proposalOf(pack, record))),
    [draft, pack, record, roadMap],
  );
  const take = (): Promise<boolean> =>
    edit([
      takeDraft(vault.newId(), {
        version: 1,
        takenOn: new Date(vault.now()).toISOString(),
        packHash,
        steps: draftOf(roadMap, proposalOf(pack, record)),
      }),
    ]);
  return { draft, changes, take };
};

/** What changed since a baseline was frozen; null where none is chosen, or its pack is not here. */
export const useChangesSinceBaseline = (baseline: FrozenBaseline | undefined): DraftChanges | null => {
  const { pack, packs, record, roadMap } = useConsultation();
  return useMemo(() => {
    const frozenWith = baseline && packs.get(baseline.packHash);
    const before = baseline && evaluateBaseline(packs, baseline);
    if (!before || !frozenWith) return null;
    const then = draftOf(before.roadMap, proposalOf(frozenWith, withEveryList(baseline.file)));
    return changesSince(then, roadMap, proposalOf(pack, record));
  }, [baseline, pack, packs, record, roadMap]);
};

/** Whether anything differs at all. */
export const differs = ({ added, removed, changed, proposals }: DraftChanges): boolean =>
  added.length + removed.length + changed.length + proposals.length > 0;
