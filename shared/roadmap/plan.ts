import {
  addMonths,
  byCodePoint,
  dayBefore,
  type ConsultationRecord,
  type PriorityParts,
  type RoadMap,
  type Step,
} from '../model';
import { comparable, priorityOf, priorityParts, type FoundNeed, type RequirementGap } from '../needs';
import type { LoadedPack } from '../pack';
import { draftRemedies, draftSteps, type StepContent, type StepDraft } from './drafts';
import { applyEdits, groupEdits, leadOf, obsoleteSteps, omittedBecause, type EditsByStep } from './edits';
import { orderSteps, type OrderGraph } from './order';
import { scheduleSteps } from './schedule';
import { countUnlocked } from './unlocks';

/** The road map, and what its order says of the needs. */
export interface Plan {
  readonly roadMap: RoadMap;
  /** For each criterion with a step: how much the step unlocks, as a share (0–1) of the most that any step does. */
  readonly unlocks: ReadonlyMap<string, number>;
}

const defaultParallelSteps = 3;

interface Weight {
  readonly priority: number;
  readonly parts: PriorityParts | null;
}

/** Shares of the largest number of steps that any step unlocks; all 0 if that is 0. */
const unlockShares = (graph: OrderGraph): number[] => {
  const counts = countUnlocked(graph);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return counts.map((count) => (most === 0 ? 0 : count / most));
};

/** Priorities by step; a remedy takes the highest among the steps that it guards (design 6, "Priority"). */
const weigh = (drafts: readonly StepDraft[], shares: readonly number[]): Weight[] => {
  const guarded = new Map<string, number>();
  const weights = drafts.map(({ gap, withheldBy }, i) => {
    const parts = gap === null ? null : priorityParts(gap, shares[i]!);
    const priority = parts === null ? 0 : priorityOf(parts);
    for (const id of withheldBy) guarded.set(id, Math.max(guarded.get(id) ?? 0, priority));
    return { priority, parts };
  });
  return drafts.map(({ content: { safeguard } }, i) =>
    safeguard === null ? weights[i]! : { priority: guarded.get(safeguard) ?? 0, parts: null },
  );
};

/** A whole step. Fields in the order of the schema, so that a file written from it is laid out as documented. */
const assemble = (
  content: StepContent,
  { priority, parts }: Weight,
  { lead, starts, ends, dependsOn }: Pick<Step, 'lead' | 'starts' | 'ends' | 'dependsOn'>,
): Step => ({
  id: content.id,
  kind: content.kind,
  requirement: content.requirement,
  criterion: content.criterion,
  safeguard: content.safeguard,
  action: content.action,
  recommendation: content.recommendation,
  lead,
  partners: content.partners,
  assistance: content.assistance,
  coverage: content.coverage,
  dueDiligence: content.dueDiligence,
  starts,
  ends,
  months: content.months,
  dependsOn,
  priority,
  parts,
  indicator: content.indicator,
  conditions: content.conditions,
  sources: content.sources,
  edited: [],
});

const scheduled = (
  drafts: readonly StepDraft[],
  graph: OrderGraph,
  weights: readonly Weight[],
  edits: EditsByStep,
  record: ConsultationRecord,
): Step[] => {
  const leads = drafts.map(({ content: { id, lead } }) => leadOf(edits, id, lead));
  const byRank = drafts
    .map((_, i) => i)
    .sort(
      (a, b) =>
        comparable(weights[b]!.priority) - comparable(weights[a]!.priority) ||
        byCodePoint(drafts[a]!.content.id, drafts[b]!.content.id),
    );
  const months = drafts.map(({ content }) => content.months);
  const { roadMapStart, maxParallelSteps = defaultParallelSteps } = record.consultation;
  const starts = scheduleSteps({ graph, months, leads, byRank, maxParallelSteps });
  const days = new Map<number, string>();
  const dayOf = (month: number): string => {
    const day = days.get(month) ?? addMonths(roadMapStart, month);
    days.set(month, day);
    return day;
  };
  const steps = byRank.map((i) => {
    const start = starts[i]!;
    const step = assemble(drafts[i]!.content, weights[i]!, {
      lead: leads[i]!,
      starts: dayOf(start),
      ends: dayBefore(dayOf(start + months[i]!)),
      dependsOn: graph.dependsOn[i]!,
    });
    return applyEdits(step, edits);
  });
  // Already in order of priority and id; the sort by day is stable.
  return steps.sort((a, b) => byCodePoint(a.starts, b.starts));
};

/** Draws up the road map (design 6, "Road map" to "Schedule"), with every human edit in its place. */
export const planRoadMap = (
  pack: LoadedPack,
  record: ConsultationRecord,
  gaps: readonly RequirementGap[],
  needs: readonly FoundNeed[],
): Plan => {
  const edits = groupEdits(record.edits);
  const stays = ({ content }: StepDraft): boolean => omittedBecause(edits, content.id) === null;
  const called = draftSteps(record, gaps, needs);
  const kept = called.filter(stays);
  // A remedy is called for by the steps that stay: one that guards only omitted steps guards nothing.
  const remedies = draftRemedies(pack, kept);
  const drafts = [...kept, ...remedies.filter(stays)];

  const graph = orderSteps(drafts);
  const shares = unlockShares(graph);
  const weights = weigh(drafts, shares);

  const existing = new Set([...called, ...remedies].map(({ content }) => content.id));
  const omitted = [...existing].sort(byCodePoint).flatMap((step) => {
    const reason = omittedBecause(edits, step);
    return reason === null ? [] : { step, reason };
  });
  return {
    roadMap: {
      format: 'waymark.roadmap/1',
      steps: scheduled(drafts, graph, weights, edits, record),
      omitted,
      obsolete: obsoleteSteps(edits, existing),
    },
    unlocks: new Map(drafts.flatMap(({ criterion }, i) => (criterion === null ? [] : [[criterion.id, shares[i]!]]))),
  };
};
