import { quoted } from '../source';
import type { PackCheck } from './check';

/** Levels that are used have names, and a target is a level that can be reached. */
export const checkLevels = ({ view, report }: PackCheck): void => {
  const named = new Set(view.levels.map(({ level }) => level));
  if (named.size === 0) return;
  const known = [...named].sort((a, b) => a - b);
  const highest = known.at(-1)!;
  for (const requirement of view.requirements) {
    const { target, path, id } = requirement;
    if (target !== null && target > highest)
      report(
        'target-above-levels',
        [...path, 'target'],
        `The target of ${quoted(id ?? 'this requirement')} is ${target}, above ${highest}, the highest of the \`levels\`; write ${highest} or less, or name the level.`,
      );
    for (const criterion of requirement.criteria)
      if (
        criterion.level !== null &&
        Number.isInteger(criterion.level) &&
        criterion.level > 0 &&
        !named.has(criterion.level)
      )
        report(
          'level-without-name',
          [...criterion.path, 'level'],
          `Level ${criterion.level} of ${quoted(criterion.id ?? 'this criterion')} has no name; \`levels\` names ${known.join(', ')}; use one of them, or name this one.`,
        );
  }
};
