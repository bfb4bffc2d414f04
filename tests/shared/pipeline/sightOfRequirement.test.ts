import { describe, expect, it } from 'vitest';
import { evaluate, explainStep, sightOfRequirement } from '../../../shared/pipeline';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const pack = packOf(
  [
    requirement('R1', [
      status('A', 1, { step: { assistance: 'law' } }),
      status('B', 1),
      status('C', 1),
      status('D', 1),
    ]),
    requirement('R2', [status('E', 1)]),
  ],
  { assistance: [area('law', ['G'])], safeguards: [safeguard('G', 'block')] },
);
const record = recordOf({
  institutions: [{ id: 'i1', name: 'Ministry', kind: 'ministry' }],
  interviews: [{ id: 'v1', institution: 'i1' }],
  answers: answered({ A: 'no', B: 'yes', D: 'no' }),
  determinations: [{ criterion: 'B', value: 'yes', rationale: 'The decree was read.' }],
  safeguards: [{ safeguard: 'G', value: 'no' }],
  edits: [{ step: 'step:D', field: 'omitted', value: 'Done elsewhere.' }],
});
const evaluation = evaluate(pack, record);

describe('the line of sight from a requirement', () => {
  it('leads to every step that serves one of its criteria, and to the remedies that come first', () => {
    const { criteria } = sightOfRequirement(pack, record, evaluation, 'R1')!;
    expect(
      criteria.map(({ asked, steps, remedies }) => [asked.id, steps.map(({ id }) => id), remedies.map(({ id }) => id)]),
    ).toEqual([
      ['A', ['step:A'], ['remedy:G']],
      ['B', [], []],
      ['C', ['establish:C'], []],
      ['D', [], []],
    ]);
  });

  it('carries the determination that decides, and the reason for a step that was left out', () => {
    const { criteria } = sightOfRequirement(pack, record, evaluation, 'R1')!;
    expect(criteria.map(({ determination }) => determination?.rationale ?? null)).toEqual([
      null,
      'The decree was read.',
      null,
      null,
    ]);
    expect(criteria.map(({ omitted }) => omitted)).toEqual([null, null, null, 'Done elsewhere.']);
  });

  it('is the way back of every step', () => {
    for (const { id } of evaluation.roadMap.steps) {
      const { requirement: from, criterion } = explainStep(pack, record, evaluation, id)!;
      if (from === null) continue;
      const { criteria } = sightOfRequirement(pack, record, evaluation, from.asked.id)!;
      expect(criteria.find(({ asked }) => asked.id === criterion!.asked.id)!.steps.map((step) => step.id)).toContain(
        id,
      );
    }
  });

  it('is nothing for a requirement that the pack does not have', () => {
    expect(sightOfRequirement(pack, record, evaluation, 'R9')).toBeNull();
  });
});
