import type { ConsultationRecord, Need, RoadMap, Safeguard, StatusValue, Step } from '../../../shared/model';
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

/** How a safeguard stands, what stands in the way first. */
export const standings = ['holding', 'open', 'lifted', 'condition', 'satisfied'] as const;
export type Standing = (typeof standings)[number];

export const standingOf = (use: SafeguardUse, lifted: boolean): Standing => {
  if (isOpen(use)) return 'open';
  if (!isNo(use)) return 'satisfied';
  if (withholds(use)) return lifted ? 'lifted' : 'holding';
  return use.safeguard.onNo === 'condition' ? 'condition' : 'satisfied';
};

/** What a safeguard bears on: its steps in the road map, and the assistance areas that those steps would be offered. */
export interface Bearing {
  readonly steps: readonly Step[];
  /** Ids of assistance areas, each once, in the order of the steps. */
  readonly assistance: readonly string[];
  readonly lifted: boolean;
}

/** The bearing of every safeguard at once: one pass over the road map, whatever its length. */
export const bearings = (pack: LoadedPack, { steps }: RoadMap): ReadonlyMap<string, Bearing> => {
  const found = new Map<string, { steps: Step[]; assistance: Set<string>; lifted: boolean }>();
  for (const step of steps)
    for (const { safeguard, standing } of step.conditions) {
      const bearing = found.get(safeguard) ?? { steps: [], assistance: new Set<string>(), lifted: false };
      found.set(safeguard, bearing);
      bearing.steps.push(step);
      bearing.lifted ||= standing === 'lifted';
      const area = step.criterion === null ? undefined : pack.criteria.get(step.criterion)?.criterion.step?.assistance;
      if (area !== undefined) bearing.assistance.add(area);
    }
  return new Map([...found].map(([id, bearing]) => [id, { ...bearing, assistance: [...bearing.assistance] }]));
};

/** How many needs stand in each way. */
export const diligenceCounts = (needs: readonly Need[]): Readonly<Record<Need['dueDiligence'], number>> => {
  const counts = { withheld: 0, pending: 0, conditional: 0, clear: 0 };
  for (const { dueDiligence } of needs) counts[dueDiligence] += 1;
  return counts;
};
