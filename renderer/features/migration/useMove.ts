import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoadedPack } from '../../../shared/pack';
import {
  type Carried,
  type Decision,
  type PackChanges,
  carryOver,
  comparePacks,
  decisionDraft,
  decisionsOf,
  forgetDecisions,
  migrationDrafts,
  movedDraft,
  recordAfter,
} from '../../../shared/packVersions';
import { freezeDraft, recordOfLog } from '../../../shared/projection';
import { useConsultation, useVault } from '../../session';
import { outcomeOf } from './groups';

export interface Move {
  readonly changes: PackChanges;
  readonly carried: readonly Carried[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly decide: (items: readonly Carried[], decision: Decision) => void;
  /** Takes all decisions back; the consultation was never touched by them. */
  readonly forget: () => Promise<boolean>;
  /** Freezes what is before and after, and moves, in one act. True once it is durable. */
  readonly finish: () => Promise<boolean>;
}

/** The move of the open consultation to another version of its pack. Each decision is kept in the log as it is made. */
export const useMove = (after: LoadedPack, hash: string): Move => {
  const { t } = useTranslation('migration');
  const { vault } = useVault();
  const { session, log, pack: before, packHash, record, edit } = useConsultation();
  const changes = useMemo(() => comparePacks(before, after), [before, after]);
  const carried = useMemo(() => carryOver(record, before, after, changes), [record, before, after, changes]);
  const made = log.records.get('migration');
  const decisions = useMemo(
    () => (made === undefined ? new Map<string, Decision>() : decisionsOf(log, hash)),
    [made, hash],
  );

  const finish = async (): Promise<boolean> => {
    if (!(await session.flush())) return false;
    const present = session.getView().log;
    const { record: held } = recordOfLog(present);
    if (!held) return false;
    const now = carryOver(held, before, after, changes);
    const decided = decisionsOf(present, hash);
    const drafts = migrationDrafts(present, held.consultation.id, before, { pack: after, hash }, now, decided);
    const moved = recordAfter(present, held.consultation.id, drafts);
    if (!moved) return false;
    const takenOn = new Date(vault.now()).toISOString();
    const versions = { before: before.reference, after: after.reference };
    const [first, second] = [vault.newId(), vault.newId()];
    return edit([
      freezeDraft({ id: first, name: t('frozen.before', versions), takenOn, packHash }, held),
      freezeDraft({ id: second, name: t('frozen.after', versions), takenOn, packHash: hash }, moved),
      ...drafts,
      ...forgetDecisions(present, hash),
      movedDraft(second, {
        from: before.reference,
        to: after.reference,
        ...outcomeOf(now, decided),
        before: first,
        after: second,
      }),
    ]);
  };

  return {
    changes,
    carried,
    decisions,
    decide: (items, decision) => void edit(items.map((one) => decisionDraft(hash, one, decision))),
    forget: () => edit(forgetDecisions(log, hash)),
    finish,
  };
};
