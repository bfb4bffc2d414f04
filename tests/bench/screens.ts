import { type Entry, indexOf, search } from '../../renderer/app/palette/search';
import { checksOf } from '../../shared/checks';
import { evaluate } from '../../shared/pipeline';
import { largeConsultation } from './largeConsultation';
import { type Axis, inTurns } from './measure';

const same = (found: number, expected: number, what: string): void => {
  if (found !== expected) throw new Error(`Fast but wrong: ${found} ${what}, and not ${expected}.`);
};

/** The supervisor's checks, which follow every edit as findings and road map do. */
const checks = (): Axis => {
  const { pack, record } = largeConsultation(2_000);
  const { findings, roadMap } = evaluate(pack, record);
  const known = checksOf(pack, record, findings, roadMap).length;
  const [listed, evaluated] = inTurns(21, [
    {
      work: () => checksOf(pack, record, findings, roadMap),
      check: (found: ReturnType<typeof checksOf>) => same(found.length, known, 'checks'),
    },
    {
      work: () => evaluate(pack, record),
      check: (result: ReturnType<typeof evaluate>) => same(result.roadMap.steps.length, roadMap.steps.length, 'steps'),
    },
  ] as const);
  const times = listed.median / evaluated.median;
  return {
    axis: `the supervisor's checks over 2,000 criteria, ${known} found`,
    waymark: listed,
    limit: evaluated,
    limitIs: 'findings and road map of the same consultation',
    goal: 'no longer than these',
    result: `${times.toFixed(2)} times`,
    met: times <= 1,
  };
};

const note = 'The authority explained that the register is kept on paper and copied by hand at each border post.';

/** One key typed into the search over everything. */
const find = (): Axis => {
  const entries: Entry[] = [
    ...Array.from({ length: 2_000 }, (_, n) => ({
      key: `criterion ${n}`,
      kind: 'criterion' as const,
      title: `Which law obliges carriers? ${n}`,
    })),
    ...Array.from({ length: 20_000 }, (_, n) => ({ key: `note ${n}`, kind: 'note' as const, title: `${note} ${n}` })),
  ];
  const index = indexOf(entries);
  const texts = entries.map(({ title }) => title.toLowerCase());
  const [searched, scanned] = inTurns(21, [
    {
      work: () => search(index, 'paper', 8, []),
      check: ([notes]: ReturnType<typeof search<Entry>>) => same((notes?.more ?? 0) + 8, 20_000, 'notes'),
    },
    {
      work: () => texts.filter((text) => text.includes('paper')),
      check: (found: string[]) => same(found.length, 20_000, 'notes'),
    },
  ] as const);
  const times = searched.median / scanned.median;
  return {
    axis: 'one search over 2,000 questions and 20,000 notes, nearly all of them found',
    waymark: searched,
    limit: scanned,
    limitIs: 'looking for the word in each text, in plain JavaScript',
    goal: 'at most 16 ms, one frame of the screen',
    result: `${searched.median.toFixed(1)} ms, ${times.toFixed(1)} times the limit`,
    met: searched.median <= 16,
  };
};

/** What a screen computes again on each edit or key, beside the rules. */
export const screens = (): Axis[] => [checks(), find()];
