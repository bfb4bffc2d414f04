import type { Axis } from './measure';
import { merge } from './merge';
import { packCheck } from './packCheck';
import { packLoad } from './packLoad';
import { rules } from './rules';
import { screens } from './screens';
import { xlsform } from './xlsform';

/** Every group of measurements, in the order of the table. */
const groups: Readonly<Record<string, () => Axis[] | Promise<Axis[]>>> = {
  rules,
  merge,
  packCheck,
  packLoad,
  screens,
  xlsform,
};

// Started by scripts/bench.mjs: without a name it tells the groups, with one it measures that group.
const [, , name] = process.argv;
const answer = name === undefined ? Object.keys(groups) : await groups[name]?.();
process.send?.(answer, () => process.exit(answer === undefined ? 1 : 0));
