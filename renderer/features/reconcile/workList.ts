import type { Criterion, CriterionFinding, Findings, Requirement } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

/** What is to be reconciled of criteria, and what was; conflicts between devices are apart. */
export const groups = ['contested', 'unknown', 'unsupported', 'determined'] as const;
export type Group = (typeof groups)[number];

export interface WorkItem {
  readonly criterion: Criterion;
  readonly requirement: Requirement;
  readonly finding: CriterionFinding;
}

/**
 * Where a criterion stands in the work list: determined ones are done, then contested, not known (never asked, or all
 * unknown or declined) and met on statement only. Null where there is nothing to reconcile, and for what `when` hides.
 */
export const groupOf = ({ hidden, determined, state, answers }: CriterionFinding): Group | null => {
  if (determined) return 'determined';
  if (hidden) return null;
  if (state === 'contested' || state === 'unknown') return state;
  const onStatement = answers.every(({ counts, basis }) => !counts || basis === 'stated');
  return state === 'met' && onStatement ? 'unsupported' : null;
};

/** Every criterion of the pack with its finding, in the order of the pack. */
export const itemsOf = (pack: LoadedPack, findings: Findings): readonly WorkItem[] =>
  findings.requirements.flatMap(({ criteria }) =>
    criteria.flatMap((finding) => {
      const placed = pack.criteria.get(finding.id);
      return placed ? [{ ...placed, finding }] : [];
    }),
  );

/** The work list by group, in the order of the pack. */
export const workList = (items: readonly WorkItem[]): Readonly<Record<Group, readonly WorkItem[]>> => {
  const list: Record<Group, WorkItem[]> = { contested: [], unknown: [], unsupported: [], determined: [] };
  for (const item of items) {
    const group = groupOf(item.finding);
    if (group) list[group].push(item);
  }
  return list;
};
