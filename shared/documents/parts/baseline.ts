import { dimensions, type Criterion, type Dimension } from '../../model';
import type { Context } from '../context';
import { levelCell, levelScale, levelText, type Certainty } from '../levels';
import type { Block, Cell, Table } from '../model';

/** How sure the level over some statements is; said of what the document may say, so that it reveals no further account. */
const certaintyOf = ({ record }: Context, criteria: readonly Criterion[]): Certainty => {
  const states = criteria.flatMap(({ id }) => {
    const found = record.criteria.get(id);
    return found?.applicable === true ? [found.state] : [];
  });
  return {
    notKnown: states.length > 0 && states.every((state) => state === 'unknown'),
    contested: states.includes('contested'),
  };
};

/** How many requirements have a level, and how many of those stand at their target. */
export const reachedOf = ({ findings }: Context): { reached: number; count: number } => {
  const levelled = [...findings.values()].filter(({ gap }) => gap !== null);
  return { reached: levelled.filter(({ gap }) => gap === 0).length, count: levelled.length };
};

/** The level of each requirement, as a whole and by dimension: the heat map, readable without its colours. */
export const baselineTable = (context: Context): Table => {
  const { voice, pack, findings } = context;
  const { say } = voice;
  return {
    id: 'baseline',
    caption: say('document:baseline.captionFinding', reachedOf(context)),
    alternative: say('document:baseline.alternative', {
      most: Math.max(...pack.pack.levels.map(({ level }) => level)),
    }),
    columns: [
      { heading: say('document:column.requirement'), share: 28, characters: 48 },
      { heading: say('document:column.overall'), share: 12, characters: 18 },
      ...dimensions.map((dimension) => ({ heading: say(`domain:dimension.${dimension}`), share: 13, characters: 18 })),
      { heading: say('document:column.target'), share: 7, characters: 10 },
    ],
    rows: pack.pack.requirements.map(({ id, title, criteria }): Cell[] => {
      const found = findings.get(id);
      const heading = say('document:requirement.title', { id: voice.line(id), title: voice.packLine(title) });
      const target = found === undefined ? '' : String(Math.min(found.target, found.top ?? found.target));
      const inside = (dimension: Dimension): Criterion[] => criteria.filter((each) => each.dimension === dimension);
      return [
        { text: heading },
        { ...levelCell(context, found, certaintyOf(context, criteria)), strong: true },
        ...dimensions.map((dimension) =>
          levelCell(context, found?.dimensions[dimension], certaintyOf(context, inside(dimension))),
        ),
        { text: target },
      ];
    }),
  };
};

/** How much of the baseline is sure, counted over what the document may say. */
export const coverageSentences = ({ voice, record }: Context): string[] => {
  const applicable = [...record.criteria.values()].filter((criterion) => criterion.applicable);
  const open = applicable.filter(({ state }) => state === 'unknown').length;
  const contested = applicable.filter(({ state }) => state === 'contested').length;
  const established = applicable.length - open - contested;
  return [
    voice.say('document:baseline.established', { established, count: applicable.length }),
    ...(open > 0 ? [voice.say('document:baseline.open', { count: open })] : []),
    ...(contested > 0 ? [voice.say('document:baseline.contested', { count: contested })] : []),
  ];
};

export const baselineBlocks = (context: Context, number: number, table: Table): Block[] => {
  const { voice } = context;
  return [
    { kind: 'paragraph', role: 'small', text: voice.say('document:baseline.reading') },
    { kind: 'scale', label: voice.say('document:baseline.scale'), entries: levelScale(context) },
    { kind: 'table', number, table },
    { kind: 'paragraph', role: 'small', text: voice.say('document:baseline.marks') },
  ];
};

/** Where a requirement stands against its target, in words. */
export const standing = (context: Context, requirement: string): string => {
  const { voice, findings } = context;
  const found = findings.get(requirement);
  if (found === undefined || found.low === null || found.gap === null) return voice.say('document:requirement.noLevel');
  const level = levelCell(context, found).text;
  const target = levelText(context, Math.min(found.target, found.top ?? found.target));
  return found.gap > 0
    ? voice.say('document:requirement.below', { level, target, gap: found.gap })
    : voice.say('document:requirement.reached', { level, target });
};
