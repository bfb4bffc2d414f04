import { Id } from '../model';
import { beginningWith, circleText, cyclesIn } from './cycles';
import type { PackCheck } from './check';
import { firstById } from './view';
import type { CriterionView, Named } from './view';

/**
 * One node stands for "all criteria of this requirement and dimension up to this level", so that n criteria above m others
 * need n + m links and not n · m. Ids hold no `#`.
 */
const barrier = (requirement: number, dimension: string, level: number): string =>
  `#${requirement} ${dimension} ${level}`;
const isBarrier = (node: string): boolean => node.startsWith('#');

type Usable = CriterionView & { readonly id: string };

/** The criteria of one requirement by dimension and level. */
const groupsOf = (criteria: readonly Usable[]): Map<string, Map<number, string[]>> => {
  const groups = new Map<string, Map<number, string[]>>();
  for (const { id, dimension, level } of criteria) {
    if (dimension === null || level === null) continue;
    const levels = groups.get(dimension) ?? new Map<number, string[]>();
    const same = levels.get(level);
    if (same) same.push(id);
    else levels.set(level, [id]);
    groups.set(dimension, levels);
  }
  return groups;
};

const linkLevels = (waits: Map<string, string[]>, criteria: readonly Usable[], requirement: number): void => {
  for (const [dimension, levels] of groupsOf(criteria)) {
    const ascending = [...levels.keys()].sort((a, b) => a - b);
    for (const [position, level] of ascending.entries()) {
      const here = levels.get(level)!;
      const below = position === 0 ? [] : [barrier(requirement, dimension, ascending[position - 1]!)];
      for (const id of here) waits.get(id)!.push(...below);
      waits.set(barrier(requirement, dimension, level), [...here, ...below]);
    }
  }
};

/**
 * The order of steps must have a beginning: `dependsOn` and the order of levels within a requirement and dimension (design
 * 6), over all criteria, since each can become a step. The circle is named with its path.
 */
export const checkOrder = ({ view, report }: PackCheck): void => {
  const criteria = view.requirements.flatMap((requirement) => requirement.criteria);
  const byId = firstById(criteria.filter(({ id }) => Id.safeParse(id).success));
  const isUsable = (criterion: CriterionView): criterion is Usable =>
    criterion.id !== null && byId.get(criterion.id) === criterion;
  const dependencies = (id: string): readonly Named[] => byId.get(id)?.step?.dependsOn ?? [];
  const waits = new Map([...byId.keys()].map((id) => [id, dependencies(id).map((other) => other.id)]));
  for (const [index, requirement] of view.requirements.entries())
    linkLevels(waits, requirement.criteria.filter(isUsable), index);
  const order = new Map([...byId.keys()].map((id, index) => [id, index]));

  for (const found of cyclesIn(waits)) {
    const steps = found.filter((node) => !isBarrier(node));
    const circle = beginningWith(steps, (id) => order.get(id)!);
    // Levels alone have no circle, so one link at least is a dependsOn: that is the one to mend.
    const [place] = circle.flatMap((id, index) => {
      const next = circle[(index + 1) % circle.length]!;
      return dependencies(id).filter((other) => other.id === next);
    });
    report(
      'order-cycle',
      place!.path,
      `These steps wait for each other, by dependsOn or the order of levels: ${circleText(circle)}; take one dependsOn out.`,
    );
  }
};
