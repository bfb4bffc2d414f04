import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { firstSteps, timelineFinding, timelineOf, zoomFor, type TimelineRow } from '../../../shared/roadmap';
import { arbitraryConsultation } from '../../fixtures/arbitraryConsultations';
import { packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const [model] = evaluate(
  packOf([requirement('R1', [status('A', 1)])]),
  recordOf({
    institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
    interviews: [{ id: 'v1', institution: 'i1' }],
    answers: answered({ A: 'no' }),
  }),
).roadMap.steps;

const lasting = (starts: string, ends: string, about: Partial<Step> = {}): Step => ({
  ...model!,
  starts,
  ends,
  ...about,
});
const plain = { zoom: 'months', lanes: 'none' } as const;
const stepRows = (rows: readonly TimelineRow[]) => rows.flatMap((row) => (row.kind === 'step' ? [row] : []));

describe('a road map over time', () => {
  it('has one column for each month that a step touches, and says where a year begins', () => {
    const { periods, months } = timelineOf([lasting('2026-11-15', '2027-02-28')], plain);
    expect(periods.map(({ from }) => from)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
    expect(periods.map(({ opensYear }) => opensYear)).toEqual([true, false, true, false]);
    expect(months).toBe(4);
  });

  it('places a bar from the beginning of its first day to the end of its last', () => {
    const [row] = stepRows(timelineOf([lasting('2026-11-16', '2026-12-31')], plain).rows);
    expect(row!.bar).toEqual({ from: 0.5, to: 2 });
  });

  it('begins with a whole quarter or a whole year where columns hold more than a month', () => {
    const steps = [lasting('2026-11-15', '2027-05-31')];
    const quarters = timelineOf(steps, { zoom: 'quarters', lanes: 'none' });
    expect(quarters.periods.map(({ from }) => from)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01']);
    expect(quarters.months).toBe(9);
    expect(timelineOf(steps, { zoom: 'years', lanes: 'none' }).periods.map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2027-01-01',
    ]);
  });

  it('shows a step that a person let end before it starts as one day where it starts', () => {
    const [row] = stepRows(timelineOf([lasting('2026-06-01', '2026-05-01')], plain).rows);
    expect(row!.bar.from).toBe(0);
    expect(row!.bar.to).toBeCloseTo(1 / 30);
  });

  it('gathers steps in lanes in the order of their first step, those without a lead last', () => {
    const { rows } = timelineOf(
      [
        lasting('2026-07-01', '2026-07-31', { id: 'a', lead: null }),
        lasting('2026-07-01', '2026-07-31', { id: 'b', lead: 'i2' }),
        lasting('2026-08-01', '2026-08-31', { id: 'c', lead: 'i1' }),
        lasting('2026-08-01', '2026-08-31', { id: 'd', lead: 'i2' }),
      ],
      { zoom: 'months', lanes: 'lead' },
    );
    expect(rows.map((row) => (row.kind === 'lane' ? `${row.about} (${row.steps})` : row.step.id))).toEqual([
      'i2 (2)',
      'b',
      'd',
      'i1 (1)',
      'c',
      'null (1)',
      'a',
    ]);
  });

  it('draws a dependency from the end of the earlier bar onto the later one, and marks that of a remedy', () => {
    const { links } = timelineOf(
      [
        lasting('2026-07-01', '2026-07-31', { id: 'a', kind: 'remedy' }),
        lasting('2026-08-01', '2026-08-31', { id: 'b', dependsOn: ['a', 'not shown'] }),
      ],
      plain,
    );
    expect(links).toHaveLength(1);
    const [link] = links;
    expect(link).toMatchObject({ from: 'a', to: 'b', remedy: true, against: false });
    expect(link!.points[0]).toEqual({ x: 1, y: 0.5 });
    expect(link!.points.at(-1)!.y).toBeGreaterThan(1);
  });

  it('says where a person let a step start before what it comes after has ended', () => {
    const { links } = timelineOf(
      [
        lasting('2026-07-01', '2026-09-30', { id: 'a' }),
        lasting('2026-08-01', '2026-08-31', { id: 'b', dependsOn: ['a'] }),
      ],
      plain,
    );
    expect(links[0]!.against).toBe(true);
    expect(links[0]!.points.at(-1)).toEqual({ x: 1, y: 1.5 });
  });

  it('is empty without steps', () => {
    expect(timelineOf([], plain)).toEqual({ periods: [], rows: [], links: [], months: 0, column: 1 });
    expect(timelineFinding([])).toEqual({ count: 0, months: 0, inFirstMonth: 0 });
  });

  it('chooses the finest zoom that fits the columns there are', () => {
    const steps = [lasting('2026-07-01', '2029-06-30')];
    expect(zoomFor(steps, 36)).toBe('months');
    expect(zoomFor(steps, 35)).toBe('quarters');
    expect(zoomFor(steps, 3)).toBe('years');
  });

  it('states its finding: how many steps, over how many months, how many start in the first', () => {
    const steps = [
      lasting('2026-07-01', '2026-07-31'),
      lasting('2026-07-20', '2026-12-31'),
      lasting('2026-08-01', '2028-01-31'),
    ];
    expect(timelineFinding(steps)).toEqual({ count: 3, months: 19, inFirstMonth: 2 });
  });

  it('gives every step one row and one bar inside the picture, whatever the road map', () => {
    fc.assert(
      fc.property(
        arbitraryConsultation,
        fc.constantFrom('months', 'quarters', 'years'),
        fc.constantFrom('none', 'lead', 'requirement'),
        ({ pack, record }, zoom, lanes) => {
          const { steps } = evaluate(pack, record).roadMap;
          const { rows, months } = timelineOf(steps, { zoom, lanes });
          const drawn = stepRows(rows);
          expect(drawn.map(({ step }) => step.id).sort()).toEqual(steps.map(({ id }) => id).sort());
          expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i));
          for (const { bar } of drawn) {
            expect(bar.from).toBeGreaterThanOrEqual(0);
            expect(bar.to).toBeGreaterThan(bar.from);
            expect(bar.to).toBeLessThanOrEqual(months);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the first six steps', () => {
  it('are the six that come first in the order of the road map, fewer if there are fewer', () => {
    expect(firstSteps([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(firstSteps([1])).toEqual([1]);
  });
});
