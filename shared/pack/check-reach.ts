import { quoted } from '../source';
import type { PackCheck } from './check';
import { possibleValues } from './check-conditions';
import { firstById } from './view';
import type { ConditionView } from './view';

/** The values of a status as bits, so that what is left of several lists is one operation. */
const bits: Readonly<Partial<Record<string, number>>> = { yes: 1, partly: 2, no: 4, na: 8, unknown: 16 };
const maskOf = (values: readonly string[]): number => values.reduce((mask, value) => mask | (bits[value] ?? 0), 0);

interface Link {
  readonly named: number;
  readonly allowed: number;
}

/**
 * A criterion is asked only if each of its conditions holds and what they name is asked too (design 6, "Applicable"). So its
 * conditions, those of what they name, and so on, must leave every criterion a value that it can have: all conditions are
 * joined by "and", which makes this exact. Only the first criterion of a chain is told of; what hangs on it goes with it.
 */
export const checkReach = ({ view, report }: PackCheck): void => {
  const criteria = [...firstById(view.requirements.flatMap((requirement) => requirement.criteria)).values()];
  const indexOf = new Map(criteria.map(({ id }, index) => [id, index]));
  const possible = criteria.map((criterion) => {
    const values = possibleValues(criterion);
    return values === null ? null : maskOf(values);
  });
  const linkOf = ({ id, values }: ConditionView): Link[] => {
    const named = indexOf.get(id);
    const can = named === undefined ? null : possible[named]!;
    return named === undefined || can === null
      ? []
      : [{ named, allowed: can & maskOf(values.map((value) => value.id)) }];
  };
  const links = criteria.map(({ when }) => when.flatMap(linkOf));

  // One row of marks for all searches: a place counts only where the present search has stamped it.
  const left = new Uint8Array(criteria.length);
  const stamp = new Int32Array(criteria.length).fill(-1);

  /** The criterion that is left without a value, or null. */
  const conflictOf = (start: number): number | null => {
    const stack = [start];
    const seen = new Set(stack);
    for (let at = stack.pop(); at !== undefined; at = stack.pop())
      for (const { named, allowed } of links[at]!) {
        left[named] = stamp[named] === start ? left[named]! & allowed : allowed;
        stamp[named] = start;
        if (left[named] === 0) return named;
        if (seen.has(named)) continue;
        seen.add(named);
        stack.push(named);
      }
    return null;
  };

  const conflicts = criteria.map((_, index) => conflictOf(index));
  for (const [index, conflict] of conflicts.entries())
    // A list without any value that can occur is told of by itself.
    if (conflict !== null && links[index]!.every(({ named, allowed }) => allowed > 0 && conflicts[named] === null)) {
      const { id, path } = criteria[index]!;
      report(
        'unreachable',
        [...path, 'when'],
        `${quoted(id ?? 'This criterion')} can never be asked: its conditions, and those of what they name, leave ${quoted(criteria[conflict]!.id ?? '')} no value that fits them all; widen one of the lists.`,
      );
    }
};
