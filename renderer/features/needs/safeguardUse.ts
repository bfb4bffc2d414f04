import type { ConsultationRecord, Need, Safeguard, StatusValue } from '../../../shared/model';
import { hiddenSafeguards, safeguardsOfStep } from '../../../shared/needs';
import type { LoadedPack } from '../../../shared/pack';

/** A safeguard, its answer, and the needs of this consultation that bring it up. */
export interface SafeguardUse {
  readonly safeguard: Safeguard;
  readonly value: StatusValue | null;
  readonly needs: readonly string[];
  /** Another answer says that it need not be asked. */
  readonly hidden: boolean;
}

/** Every safeguard of the general checklist and of the pack, in their order. */
export const safeguardUses = (
  pack: LoadedPack,
  record: ConsultationRecord,
  needs: readonly Need[],
): readonly SafeguardUse[] => {
  const bringing = new Map<string, string[]>();
  for (const { criterion } of needs) {
    for (const id of safeguardsOfStep(pack, pack.criteria.get(criterion)?.criterion.step)) {
      const known = bringing.get(id);
      if (known) known.push(criterion);
      else bringing.set(id, [criterion]);
    }
  }
  const hidden = hiddenSafeguards(pack, record);
  const answers = new Map(record.safeguards.map(({ safeguard, value }) => [safeguard, value]));
  return [...pack.safeguards.values()].map((safeguard) => ({
    safeguard,
    value: answers.get(safeguard.id) ?? null,
    needs: bringing.get(safeguard.id) ?? [],
    hidden: hidden.has(safeguard.id),
  }));
};

/** Whether it stands in the way of a step's due diligence until it is answered. */
export const isOpen = ({ value, hidden }: SafeguardUse): boolean =>
  !hidden && (value === null || value === 'unknown' || value === 'declined');

/** A "partly" counts as "no": the cautious reading. */
export const isNo = ({ value, hidden }: SafeguardUse): boolean => !hidden && (value === 'no' || value === 'partly');

/** Whether a "no" withholds the assistance. */
export const withholds = ({ safeguard: { onNo } }: SafeguardUse): boolean => onNo === 'block' || onNo === 'prohibit';
