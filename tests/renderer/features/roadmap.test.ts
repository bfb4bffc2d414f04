import { describe, expect, it } from 'vitest';
import { stepAt, stepPart } from '../../../renderer/features/roadmap/part';
import { linkPaths } from '../../../renderer/features/roadmap/timeline/linkPaths';
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

describe('the address of a step', () => {
  it('opens the step also when the router decodes it only in part', () => {
    for (const { id } of roadMap.steps) expect(stepAt(decodeURI(stepPart(id)), roadMap)).toBe(id);
  });

  it('opens nothing for another view or a step that is gone', () => {
    expect(stepAt('timeline', roadMap)).toBeNull();
    expect(stepAt(undefined, roadMap)).toBeNull();
  });
});

describe('the links of the timeline', () => {
  const link = (points: readonly { x: number; y: number }[]) =>
    ({ from: 'a', to: 'b', remedy: false, against: false, points }) as const;

  it('are cut into the rows that they run through, with an arrow where they end', () => {
    const rows = linkPaths([
      link([
        { x: 2, y: 0.5 },
        { x: 3, y: 0.5 },
        { x: 3, y: 2.25 },
      ]),
    ]);
    expect([...rows]).toEqual([
      [0, { path: 'M2 0.5H3M3 0.5V1', ends: [] }],
      [1, { path: 'M3 0V1', ends: [] }],
      [2, { path: 'M3 0V0.25', ends: [{ x: 3, y: 0.25, way: 'down' }] }],
    ]);
  });

  it('point along the row where they come to a bar from its side, and up where the later step stands above', () => {
    const along = linkPaths([
      link([
        { x: 1, y: 1.5 },
        { x: 2, y: 1.5 },
      ]),
    ]);
    expect(along.get(1)?.ends).toEqual([{ x: 2, y: 0.5, way: 'on' }]);
    const up = linkPaths([
      link([
        { x: 1, y: 1.5 },
        { x: 1, y: 0.75 },
      ]),
    ]);
    expect(up.get(0)?.ends).toEqual([{ x: 1, y: 0.75, way: 'up' }]);
  });
});
