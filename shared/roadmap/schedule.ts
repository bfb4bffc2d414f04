import type { OrderGraph } from './order';
import { RankQueue } from './rankQueue';

/** What the schedule needs of the steps, each list by step. */
export interface Schedulable {
  readonly graph: OrderGraph;
  readonly months: readonly number[];
  readonly leads: readonly (string | null)[];
  /** Steps in the order in which they are let start: high priority first, then by id. */
  readonly byRank: readonly number[];
  readonly maxParallelSteps: number;
}

/**
 * The month, counted from the start of the road map, in which each step starts: month by month those whose predecessors have
 * ended, while their lead has capacity (design 6, "Schedule").
 */
export const scheduleSteps = ({ graph, months, leads, byRank, maxParallelSteps }: Schedulable): number[] => {
  const starts = new Array<number>(graph.steps).fill(0);
  const left = [...graph.waits];
  const rankOf = new Int32Array(graph.steps);
  byRank.forEach((step, rank) => (rankOf[step] = rank));
  const ending = new Map<number, number[]>();
  const running = new Map<string, number>();
  const waiting = new Map<string, RankQueue>();
  /** Leads whose queue or capacity changed this month. */
  const stirred = new Set<string>();
  let toEnd = graph.steps;

  const start = (step: number, month: number): void => {
    starts[step] = month;
    const end = month + months[step]!;
    const others = ending.get(end);
    if (others === undefined) ending.set(end, [step]);
    else others.push(step);
  };

  const offer = (step: number, month: number): void => {
    const lead = leads[step] ?? null;
    if (lead === null) return start(step, month);
    const queue = waiting.get(lead) ?? new RankQueue();
    waiting.set(lead, queue);
    queue.add(rankOf[step]!);
    stirred.add(lead);
  };

  /** Passes the end of a step on to what waits for it; a gate between levels ends the moment that it opens. */
  const release = (ended: readonly number[], month: number): void => {
    const open = [...ended];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const next of graph.successors[node]!) {
        left[next]! -= 1;
        if (left[next]! > 0) continue;
        if (next >= graph.steps) open.push(next);
        else offer(next, month);
      }
    }
  };

  const fillCapacity = (lead: string, month: number): void => {
    const queue = waiting.get(lead);
    let busy = running.get(lead) ?? 0;
    while (queue !== undefined && queue.size > 0 && busy < maxParallelSteps) {
      start(byRank[queue.take()!]!, month);
      busy += 1;
    }
    running.set(lead, busy);
  };

  for (let step = 0; step < graph.steps; step += 1) if (graph.waits[step] === 0) offer(step, 0);
  for (let month = 0; toEnd > 0; month += 1) {
    const ended = ending.get(month) ?? [];
    ending.delete(month);
    toEnd -= ended.length;
    for (const step of ended) {
      const lead = leads[step] ?? null;
      if (lead === null) continue;
      running.set(lead, running.get(lead)! - 1);
      stirred.add(lead);
    }
    release(ended, month);
    for (const lead of stirred) fillCapacity(lead, month);
    stirred.clear();
  }
  return starts;
};
