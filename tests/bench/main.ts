import type { Axis } from './measure';
import { packCheck } from './packCheck';
import { packLoad } from './packLoad';
import { rules } from './rules';
import { screens } from './screens';
import { xlsform } from './xlsform';

/** Every axis of the benchmarks, in the order of the table. */
export const axes: readonly (() => Axis[] | Promise<Axis[]>)[] = [rules, packCheck, packLoad, screens, xlsform];
