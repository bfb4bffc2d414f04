import { isDeskReview } from '../../../shared/desk';
import type { ConsultationRecord, Criterion, CriterionFinding, Findings, Requirement } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

/** What is to be reconciled of criteria, and what was; conflicts between devices are apart. */
export const groups = ['contested', 'unknown', 'unconfirmed', 'unsupported', 'determined'] as const;
export type Group = (typeof groups)[number];

export interface WorkItem {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  readonly finding: CriterionFinding;
  /** Null where there is nothing to reconcile. */
  readonly group: Group | null;
}

/** The ids of the desk reviews of a consultation. */
export const deskReviewsOf = ({ interviews }: Pick<ConsultationRecord, 'interviews'>): ReadonlySet<string> =>
  new Set(interviews.filter(isDeskReview).map(({ id }) => id));

/** Whether all that is known of a criterion was read before the mission, and no meeting has said anything of it. */
export const restsOnDesk = ({ answers }: Pick<CriterionFinding, 'answers'>, desk: ReadonlySet<string>): boolean => {
  const known = answers.filter(({ state }) => state !== 'unknown');
  return known.length > 0 && known.every(({ interview }) => desk.has(interview));
};

/**
 * Where a criterion stands in the work list: determined ones are done, then contested, not known (never asked, or all
 * unknown or declined), known from a desk review only, and met on statement only. Null where there is nothing to
 * reconcile, and for what `when` hides.
 */
const groupOf = (finding: CriterionFinding, desk: ReadonlySet<string>): Group | null => {
  const { hidden, determined, state, answers } = finding;
  if (determined) return 'determined';
  if (hidden) return null;
  if (state === 'contested' || state === 'unknown') return state;
  if (restsOnDesk(finding, desk)) return 'unconfirmed';
  const onStatement = answers.every(({ counts, basis }) => !counts || basis === 'stated');
  return state === 'met' && onStatement ? 'unsupported' : null;
};

/** Every criterion of the pack with its finding, in the order of the pack. */
export const itemsOf = (
  pack: LoadedPack,
  findings: Findings,
  record: Pick<ConsultationRecord, 'interviews'>,
): readonly WorkItem[] => {
  const desk = deskReviewsOf(record);
  return findings.requirements.flatMap(({ criteria }) =>
    criteria.flatMap((finding) => {
      const placed = pack.criteria.get(finding.id);
      return placed ? [{ ...placed, finding, group: groupOf(finding, desk) }] : [];
    }),
  );
};

/** The work list by group, in the order of the pack. */
export const workList = (items: readonly WorkItem[]): Readonly<Record<Group, readonly WorkItem[]>> => {
  const list: Record<Group, WorkItem[]> = {
    contested: [],
    unknown: [],
    unconfirmed: [],
    unsupported: [],
    determined: [],
  };
  for (const item of items) if (item.group) list[item.group].push(item);
  return list;
};
