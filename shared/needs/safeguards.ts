import {
  byCodePoint,
  type Condition,
  type ConsultationRecord,
  type DueDiligence,
  type Lift,
  type PackStep,
  type Safeguard,
  type SafeguardAnswer,
  type StatusValue,
} from '../model';
import type { LoadedPack } from '../pack';
import { hiddenBy } from '../scoring';

/** What the safeguards say of one need. */
export interface Diligence {
  readonly dueDiligence: DueDiligence;
  /** Every safeguard of the need that is not satisfied, in id order. */
  readonly conditions: readonly Condition[];
  /** Safeguards that withhold the assistance: their remedies come first. */
  readonly withheldBy: readonly string[];
}

export type DiligenceOf = (step: PackStep | undefined) => Diligence;

const asSeen: Readonly<Record<StatusValue, StatusValue>> = {
  yes: 'yes',
  partly: 'partly',
  no: 'no',
  na: 'na',
  unknown: 'unknown',
  declined: 'unknown',
};

const withholds = ({ onNo }: Safeguard): boolean => onNo === 'block' || onNo === 'prohibit';

/** Only a block can be lifted, by a named official, until a day that must reach into the road map. */
const liftInForce = ({ onNo }: Safeguard, answer: SafeguardAnswer, roadMapStart: string): Lift | null =>
  onNo === 'block' && answer.lift !== undefined && answer.lift.until >= roadMapStart ? answer.lift : null;

/** How one safeguard stands; null when it is satisfied. A "partly" counts as "no": the cautious reading. */
const standingOf = (
  safeguard: Safeguard,
  answer: SafeguardAnswer | undefined,
  roadMapStart: string,
): Condition | null => {
  const about = {
    safeguard: safeguard.id,
    effect: safeguard.onNo,
    question: safeguard.question,
    remedy: safeguard.remedy?.action ?? null,
  };
  switch (answer?.value) {
    case 'yes':
    case 'na':
      return null;
    case 'no':
    case 'partly': {
      const lift = liftInForce(safeguard, answer, roadMapStart);
      return { ...about, standing: lift === null ? 'no' : 'lifted', lift };
    }
    case 'unknown':
    case 'declined':
    case undefined:
      return { ...about, standing: 'unanswered', lift: null };
  }
};

const weigh = (conditions: readonly Condition[], withheldBy: readonly string[]): DueDiligence => {
  if (withheldBy.length > 0) return 'withheld';
  if (conditions.some(({ standing }) => standing === 'unanswered')) return 'pending';
  const carried = conditions.some(
    ({ standing, effect }) => standing === 'lifted' || (standing === 'no' && effect === 'condition'),
  );
  return carried ? 'conditional' : 'clear';
};

/** The safeguards that a step's assistance triggers and those that it names, in id order. */
export const safeguardsOfStep = (pack: LoadedPack, step: PackStep | undefined): string[] => {
  const triggered = step?.assistance === undefined ? [] : (pack.assistance.get(step.assistance)?.triggers ?? []);
  return [...new Set([...triggered, ...(step?.safeguards ?? [])])].sort(byCodePoint);
};

/** The safeguards that need not be answered, because of the answer to another (`when`). */
export const hiddenSafeguards = (pack: LoadedPack, record: ConsultationRecord): ReadonlySet<string> => {
  const answers = new Map(record.safeguards.map((answer) => [answer.safeguard, answer]));
  return hiddenBy({
    ids: pack.safeguards.keys(),
    whenOf: (id) => pack.safeguards.get(id)?.when,
    statusOf: (id) => asSeen[answers.get(id)?.value ?? 'unknown'],
  });
};

/** Checks needs against the safeguards as answered (design 6, "Safeguards"); hidden safeguards are left out. */
export const diligenceBy = (pack: LoadedPack, record: ConsultationRecord): DiligenceOf => {
  const answers = new Map(record.safeguards.map((answer) => [answer.safeguard, answer]));
  const hidden = hiddenSafeguards(pack, record);
  const standing = new Map<string, Condition | null>();
  for (const safeguard of pack.safeguards.values()) {
    const { id } = safeguard;
    if (!hidden.has(id)) {
      standing.set(id, standingOf(safeguard, answers.get(id), record.consultation.roadMapStart));
    }
  }
  const withholding = (id: string): boolean => {
    const safeguard = pack.safeguards.get(id);
    return safeguard !== undefined && withholds(safeguard) && standing.get(id)?.standing === 'no';
  };

  // Packs name the same few safeguards for thousands of steps: one answer for each set of them.
  const known = new Map<string, Diligence>();
  return (step) => {
    const key = `${step?.assistance ?? ''} ${step?.safeguards?.join(' ') ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ids = safeguardsOfStep(pack, step);
    for (const id of ids)
      if (!pack.safeguards.has(id)) throw new Error(`Safeguard ${id} is not known; check the pack.`);
    const conditions = ids.flatMap((id) => standing.get(id) ?? []);
    const withheldBy = ids.filter(withholding);
    const found = { dueDiligence: weigh(conditions, withheldBy), conditions, withheldBy };
    known.set(key, found);
    return found;
  };
};
