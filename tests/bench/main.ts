import type { Axis } from './measure';
import { packCheck } from './packCheck';
import { rules } from './rules';
import { screens } from './screens';

/** Every axis of the benchmarks, in the order of the table. */
export const axes: readonly (() => Axis[])[] = [rules, packCheck, screens];
