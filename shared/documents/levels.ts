import { type LevelRange, shadeOf } from '../model';
import type { Context } from './context';
import type { Cell, LevelEnd } from './model';

/** The highest level that the pack names: the dark end of the ramp. */
const deepest = ({ pack }: Context): number => Math.max(...pack.pack.levels.map(({ level }) => level));

const nameOf = ({ voice, pack }: Context, level: number): string => {
  const named = pack.pack.levels.find((each) => each.level === level);
  if (named !== undefined) return voice.packLine(named.name);
  return level === 0 ? voice.say('domain:level.zero') : '';
};

/** A level with its name: "2 Developing", "0 Not yet in place". */
export const levelText = (context: Context, level: number): string =>
  context.voice.say('domain:level.named', { level, name: nameOf(context, level) }).trim();

/** How sure a level is, as far as a document may say it. */
export interface Certainty {
  /** None of the applicable statements is established. */
  readonly notKnown: boolean;
  readonly contested: boolean;
}

const sure: Certainty = { notKnown: false, contested: false };

/** A level or a range of levels: never an average, and never an empty place. */
export const levelCell = (
  context: Context,
  range: Pick<LevelRange, 'low' | 'high'> | undefined,
  certainty: Certainty = sure,
): Cell => {
  const { voice } = context;
  if (range === undefined) return { text: voice.say('domain:level.absent'), sign: '·' };
  const { low, high } = range;
  if (low === null || high === null) return { text: voice.say('domain:level.none'), sign: '–' };
  const end = (level: number): LevelEnd => ({ shade: shadeOf(level, deepest(context)), label: String(level) });
  const level =
    low === high ? levelText(context, low) : voice.say('domain:level.range', { low: String(low), high: String(high) });
  const text = certainty.notKnown
    ? voice.say('document:baseline.notKnown')
    : certainty.contested
      ? voice.say('document:baseline.contestedMark', { level })
      : level;
  return { text, level: { low: end(low), high: end(high), ...certainty } };
};

/** What the shades mean, from "not yet in place" up. */
export const levelScale = (context: Context): LevelEnd[] => {
  const levels = [0, ...context.pack.pack.levels.map(({ level }) => level).sort((a, b) => a - b)];
  return levels.map((level) => ({ shade: shadeOf(level, deepest(context)), label: levelText(context, level) }));
};
