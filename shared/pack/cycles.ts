/** What each node waits for; nodes in the order of the file. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/** More circles than these help nobody: mending one often ends several. */
const mostCycles = 50;

/** The nodes from which a circle can be reached: all others are taken away, from the ends backwards. */
const restOf = (waits: Waits, nodes: ReadonlySet<string>): Set<string> => {
  const rest = new Set(nodes);
  const open = new Map<string, number>();
  const waitedBy = new Map<string, string[]>();
  for (const node of rest) {
    const targets = (waits.get(node) ?? []).filter((target) => rest.has(target));
    open.set(node, targets.length);
    for (const target of targets) {
      const waiting = waitedBy.get(target);
      if (waiting) waiting.push(node);
      else waitedBy.set(target, [node]);
    }
  }
  const ends = [...rest].filter((node) => open.get(node) === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    rest.delete(end);
    for (const node of waitedBy.get(end) ?? []) {
      const left = open.get(node)! - 1;
      open.set(node, left);
      if (left === 0) ends.push(node);
    }
  }
  return rest;
};

/** Follows the first way out of every node until one comes again: that one lies on a circle. */
const nodeOnCircle = (waits: Waits, rest: ReadonlySet<string>, start: string): string => {
  const met = new Set<string>();
  let node = start;
  while (!met.has(node)) {
    met.add(node);
    node = waits.get(node)!.find((target) => rest.has(target))!;
  }
  return node;
};

/** The shortest circle through `start`, breadth first. */
const shortestCircle = (waits: Waits, rest: ReadonlySet<string>, start: string): string[] => {
  const from = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const target of waits.get(node) ?? []) {
      if (!rest.has(target) || (from.has(target) && target !== start)) continue;
      if (target === start) {
        const circle = [node];
        for (let at = node; at !== start;) circle.unshift((at = from.get(at)!));
        return circle;
      }
      from.set(target, node);
      queue.push(target);
    }
  }
  return [start];
};

/**
 * Circles among nodes that wait for each other, each as the list of its nodes; circles that share a node with one that was
 * found already are left for the next check.
 */
export const cyclesIn = (waits: Waits): string[][] => {
  const cycles: string[][] = [];
  let rest = restOf(waits, new Set(waits.keys()));
  while (rest.size > 0 && cycles.length < mostCycles) {
    const [first] = rest;
    const circle = shortestCircle(waits, rest, nodeOnCircle(waits, rest, first!));
    cycles.push(circle);
    for (const node of circle) rest.delete(node);
    rest = restOf(waits, rest);
  }
  return cycles;
};

/** The same circle, beginning with the node for which `rank` is lowest. */
export const beginningWith = (circle: readonly string[], rank: (node: string) => number): string[] => {
  const start = circle.reduce((best, node, index) => (rank(node) < rank(circle[best]!) ? index : best), 0);
  return [...circle.slice(start), ...circle.slice(0, start)];
};

/** `A → B → A`. */
export const circleText = (circle: readonly string[]): string => [...circle, circle[0]!].join(' → ');
