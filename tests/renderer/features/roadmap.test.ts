import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../renderer/features/roadmap/months';
import { stepAt, stepPart } from '../../../renderer/features/roadmap/part';
import type { Step } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const pack = packOf([requirement('R/1', [status('A%1', 1), status('B', 2)])]);
const { roadMap } = evaluate(
  pack,
  recordOf({
    institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
    interviews: [{ id: 'v1', institution: 'i1' }],
    answers: answered({ 'A%1': 'no', B: 'no' }),
  }),
);
const lasting = (starts: string, ends: string): Step => ({ ...roadMap.steps[0]!, starts, ends });

describe('the address of a step', () => {
  it('opens the step also when the router decodes it only in part', () => {
    for (const { id } of roadMap.steps) expect(stepAt(decodeURI(stepPart(id)), roadMap)).toBe(id);
  });

  it('opens nothing for another view or a step that is gone', () => {
    expect(stepAt('timeline', roadMap)).toBeNull();
    expect(stepAt(undefined, roadMap)).toBeNull();
  });
});

describe('the columns of the timeline', () => {
  it('are months while they can be told apart, and begin with the first step', () => {
    const steps = [lasting('2026-11-15', '2027-01-14'), lasting('2027-02-01', '2027-02-28')];
    const { periods, width, place } = columnsOf(steps);
    expect(width).toBe(1);
    expect(periods.map(({ from }) => from)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
    expect(periods.map(({ opensYear }) => opensYear)).toEqual([true, false, true, false]);
    expect(steps.map(place)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
    ]);
  });

  it('are quarters or years where the road map is long', () => {
    expect(columnsOf([lasting('2026-02-01', '2031-12-31')])).toMatchObject({ width: 3 });
    const long = columnsOf([lasting('2026-02-01', '2056-12-31')]);
    expect(long.width).toBe(12);
    expect(long.periods[0]?.from).toBe('2026-01-01');
    expect(long.periods).toHaveLength(31);
  });

  it('show a step whose end a person set before its start where it starts', () => {
    const step = lasting('2026-07-01', '2026-05-31');
    expect(columnsOf([step]).place(step)).toEqual({ start: 0, end: 0 });
  });
});
