import { describe, expect, it } from 'vitest';
import { cellOf, countsOf, gapOf, inView, standingOf } from '../../../renderer/features/baseline/view';
import type { RequirementFinding } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const pack = packOf([
  requirement('R1', [status('a', 1), status('b', 2), status('c', 2, { dimension: 'operational' })], { target: 2 }),
  requirement('R2', [status('d', 1), status('e', 1)], { target: 1 }),
  requirement('R3', [status('f', 1)], { target: 1 }),
]);
const record = recordOf({
  institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
  interviews: [
    { id: 'v1', institution: 'i1' },
    { id: 'v2', institution: 'i1' },
  ],
  answers: [
    says('a', 'yes'),
    says('b', 'yes', 'v1'),
    says('b', 'no', 'v2'),
    says('d', 'yes'),
    says('e', 'yes'),
    says('f', 'na'),
  ],
  targets: [{ requirement: 'R1', level: 2 }],
});
const { findings } = evaluate(pack, record);
const [first, second, third] = findings.requirements as [RequirementFinding, RequirementFinding, RequirementFinding];

describe('the heat map', () => {
  it('shows a range with its contested statements for a requirement', () => {
    expect(cellOf(pack, first, 'overall')).toMatchObject({ range: { low: 1, high: 2 }, notKnown: false, contested: 1 });
  });

  it('says that nothing is known where every applicable statement of a dimension is unknown', () => {
    expect(cellOf(pack, first, 'operational')).toMatchObject({ notKnown: true, contested: 0 });
  });

  it('has no cell where the pack has no statement', () => {
    expect(cellOf(pack, first, 'institutional')).toBeNull();
  });

  it('gives the levels to go at both readings, and none where nothing applies', () => {
    expect(gapOf(first)).toEqual({ most: 1, least: 0 });
    expect(gapOf(second)).toEqual({ most: 0, least: 0 });
    expect(gapOf(third)).toBeNull();
  });

  it('counts requirements at their target cautiously, and those that may be there', () => {
    expect(standingOf(findings, record)).toMatchObject({ total: 2, reached: 1, perhaps: 1, allAgreed: false });
  });

  it('counts applicable, known and contested statements', () => {
    expect(countsOf(findings)).toEqual({ applicable: 5, known: 4, contested: 1 });
  });

  it('narrows to what is contested, not known or below its target, as a whole or in one dimension', () => {
    const ids = (...view: [Parameters<typeof inView>[2], Parameters<typeof inView>[3]]) =>
      inView(pack, findings, ...view).map(({ id }) => id);
    expect(ids('all', 'overall')).toEqual(['R1', 'R2', 'R3']);
    expect(ids('all', 'operational')).toEqual(['R1']);
    expect(ids('contested', 'overall')).toEqual(['R1']);
    expect(ids('contested', 'operational')).toEqual([]);
    expect(ids('unknown', 'operational')).toEqual(['R1']);
    expect(ids('below', 'overall')).toEqual(['R1']);
  });
});
