import type { ConsultationRecord } from '../../shared/model';
import { evaluate } from '../../shared/pipeline';
import { largeConsultation } from './largeConsultation';
import { inTurns, type Axis } from './measure';

/** The least that any program must do: look at every answer once, and gather by criterion what was said. */
const onePass = ({ answers }: ConsultationRecord): Map<string, Map<string, number>> => {
  const said = new Map<string, Map<string, number>>();
  for (const { criterion, value, basis } of answers) {
    const counts = said.get(criterion) ?? new Map<string, number>();
    const key = `${basis}:${value}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    said.set(criterion, counts);
  }
  return said;
};

const same = (found: number, expected: number, what: string): void => {
  if (found !== expected) throw new Error(`Fast but wrong: ${found} ${what}, and not ${expected}.`);
};

/** Findings and road map, from answers to steps, so that everything can be recomputed on each answer. */
export const rules = (): Axis[] => {
  const [small, large] = [largeConsultation(2_000), largeConsultation(4_000)];
  const known = [small, large].map(({ pack, record }) => evaluate(pack, record).roadMap.steps.length);
  const evaluated = ({ pack, record }: typeof small, steps = 0) => ({
    work: () => evaluate(pack, record),
    check: (result: ReturnType<typeof evaluate>) => {
      same(result.roadMap.steps.length, steps, 'steps');
    },
  });
  const [two, four, pass] = inTurns(21, [
    evaluated(small, known[0]),
    evaluated(large, known[1]),
    { work: () => onePass(small.record), check: (said: Map<string, unknown>) => same(said.size, 2_000, 'criteria') },
  ] as const);
  const [growth, times] = [four.median / two.median, two.median / pass.median];
  return [
    {
      axis: `findings and road map, 2,000 criteria, 20 interviews, ${small.record.answers.length} answers, ${known[0]} steps`,
      waymark: two,
      limit: pass,
      limitIs: 'one pass over the answers in plain JavaScript',
      goal: 'at most 100 ms',
      result: `${two.median.toFixed(0)} ms, ${times.toFixed(1)} times the limit`,
      met: two.median <= 100,
    },
    {
      axis: `the same with 4,000 criteria, ${large.record.answers.length} answers, ${known[1]} steps`,
      waymark: four,
      limit: two,
      limitIs: '2,000 criteria',
      goal: 'at most 2.3 times 2,000 criteria',
      result: `${growth.toFixed(2)} times`,
      met: growth <= 2.3,
    },
  ];
};
