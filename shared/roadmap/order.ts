import { byCodePoint } from '../model';
import { remedyId, type StepDraft } from './drafts';

/**
 * What comes before what. Nodes 0 … steps−1 are the steps; further nodes are gates between two levels of a requirement's
 * dimension: "all of a lower level before all of a higher one" costs one edge for each step instead of one for each pair.
 */
export interface OrderGraph {
  readonly steps: number;
  readonly successors: readonly (readonly number[])[];
  /** How many edges lead into each node. */
  readonly waits: readonly number[];
  /** Nodes so that every edge leads forward. */
  readonly sequence: readonly number[];
  /** For each step the ids of its direct predecessors, sorted. Steps of one group may share one list. */
  readonly dependsOn: readonly string[][];
}

interface Edges {
  readonly successors: number[][];
  readonly waits: number[];
}

const connect = ({ successors, waits }: Edges, from: number, to: number): void => {
  successors[from]!.push(to);
  waits[to]! += 1;
};

const addNode = ({ successors, waits }: Edges): number => {
  waits.push(0);
  return successors.push([]) - 1;
};

/** The steps of each requirement and dimension by level, lowest first. */
const ladders = (drafts: readonly StepDraft[]): number[][][] => {
  const byPlace = new Map<string, Map<number, number[]>>();
  drafts.forEach(({ criterion, gap }, step) => {
    if (criterion === null || gap === null) return;
    const place = `${gap.scored.requirement.id} ${criterion.dimension}`;
    const levels = byPlace.get(place) ?? new Map<number, number[]>();
    byPlace.set(place, levels);
    const same = levels.get(criterion.level);
    if (same === undefined) levels.set(criterion.level, [step]);
    else same.push(step);
  });
  return [...byPlace.values()].map((levels) => [...levels].sort(([a], [b]) => a - b).map(([, steps]) => steps));
};

/** Steps that a draft names itself: what its criterion depends on, and the remedies that guard it. */
const named = (drafts: readonly StepDraft[]): number[][] => {
  const byCriterion = new Map<string, number>();
  const byId = new Map<string, number>();
  drafts.forEach(({ criterion, content }, step) => {
    byId.set(content.id, step);
    if (criterion !== null) byCriterion.set(criterion.id, step);
  });
  return drafts.map(({ criterion, withheldBy }) => [
    ...(criterion?.step?.dependsOn ?? []).flatMap((id) => byCriterion.get(id) ?? []),
    ...withheldBy.flatMap((id) => byId.get(remedyId(id)) ?? []),
  ]);
};

const inSequence = ({ successors, waits }: Edges, name: (node: number) => string): number[] => {
  const left = [...waits];
  const sequence = left.flatMap((count, node) => (count === 0 ? node : []));
  for (let i = 0; i < sequence.length; i += 1) {
    for (const next of successors[sequence[i]!]!) {
      left[next]! -= 1;
      if (left[next] === 0) sequence.push(next);
    }
  }
  if (sequence.length < waits.length) {
    const stuck = left.flatMap((count, node) => (count > 0 ? name(node) : []));
    throw new Error(`The order of the road map runs in a circle (${stuck.slice(0, 5).join(', ')}); check the pack.`);
  }
  return sequence;
};

/** Joins the level below with named steps, sorted; once for each pair of both, because one remedy may guard a whole level. */
const joinOnce = (idOf: (step: number) => string) => {
  const known = new Map<readonly string[], Map<string, string[]>>();
  return (below: readonly string[], before: readonly number[]): string[] => {
    const same = known.get(below) ?? new Map<string, string[]>();
    known.set(below, same);
    const key = before.join(' ');
    const list = same.get(key) ?? [...new Set([...below, ...before.map(idOf)])].sort(byCodePoint);
    same.set(key, list);
    return list;
  };
};

/**
 * Orders the steps: `dependsOn`, lower levels before higher ones within a requirement and dimension, remedies before what they
 * guard (design 6, "Road map"). What is not among the drafts counts as satisfied.
 * @throws when the order has a cycle, which the check of a pack refuses.
 */
export const orderSteps = (drafts: readonly StepDraft[]): OrderGraph => {
  const edges: Edges = { successors: drafts.map(() => []), waits: drafts.map(() => 0) };
  const idOf = (step: number): string => drafts[step]!.content.id;
  const none: string[] = [];
  const dependsOn: string[][] = drafts.map(() => none);

  for (const groups of ladders(drafts)) {
    groups.slice(1).forEach((higher, i) => {
      const lower = groups[i]!;
      const gate = addNode(edges);
      const ids = lower.map(idOf).sort(byCodePoint);
      for (const step of lower) connect(edges, step, gate);
      for (const step of higher) {
        connect(edges, gate, step);
        dependsOn[step] = ids;
      }
    });
  }
  const joined = joinOnce(idOf);
  named(drafts).forEach((before, step) => {
    if (before.length === 0) return;
    for (const other of before) connect(edges, other, step);
    dependsOn[step] = joined(dependsOn[step]!, before);
  });

  const sequence = inSequence(edges, (node) => (node < drafts.length ? idOf(node) : 'a level'));
  return { steps: drafts.length, ...edges, sequence, dependsOn };
};
