import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { area, packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const pack = packOf(
  [
    requirement('R1', [
      status('A', 1, { step: { assistance: 'training' } }),
      status('B', 1, { step: { assistance: 'training' } }),
    ]),
  ],
  { assistance: [area('training')] },
);
const project = (state: Intervention['status'], covers: string[], id = 't1'): Intervention => ({
  id,
  title: 'A project',
  provider: 'A partner',
  status: state,
  covers,
  from: '2025-01-01',
  to: '2027-01-01',
  budgetUsd: 100_000,
});
const judge = (...interventions: Intervention[]) => {
  const { findings, roadMap } = evaluate(pack, recordOf({ answers: answered({ A: 'no', B: 'no' }), interventions }));
  return {
    coverage: Object.fromEntries(findings.needs.map(({ criterion, coverage }) => [criterion, coverage])),
    assistance: Object.fromEntries(roadMap.steps.map(({ criterion, assistance }) => [criterion!, assistance])),
    onSteps: Object.fromEntries(roadMap.steps.map(({ criterion, coverage }) => [criterion!, coverage])),
  };
};

describe('Interventions', () => {
  it.each(['funded', 'ongoing'] as const)(
    'a need covered by a %s one is existing; its step stays without assistance',
    (state) => {
      expect(judge(project(state, ['A']))).toEqual({
        coverage: { A: 'existing', B: 'none' },
        assistance: { A: null, B: 'training' },
        onSteps: { A: 'existing', B: 'none' },
      });
    },
  );

  it('a planned one covers in part, and the assistance is still offered', () => {
    expect(judge(project('planned', ['A']))).toMatchObject({
      coverage: { A: 'partial', B: 'none' },
      assistance: { A: 'training', B: 'training' },
    });
  });

  it('a completed one no longer covers', () => {
    expect(judge(project('completed', ['A', 'R1'])).coverage).toEqual({ A: 'none', B: 'none' });
  });

  it('naming a requirement covers all its needs', () => {
    expect(judge(project('ongoing', ['R1'])).coverage).toEqual({ A: 'existing', B: 'existing' });
  });

  it('the stronger of two counts, in whatever order they are written', () => {
    const [one, other] = [project('planned', ['R1'], 't1'), project('funded', ['A'], 't2')];
    expect(judge(one, other).coverage).toEqual({ A: 'existing', B: 'partial' });
    expect(judge(other, one).coverage).toEqual({ A: 'existing', B: 'partial' });
  });

  it('no intervention: none', () => {
    expect(judge().coverage).toEqual({ A: 'none', B: 'none' });
  });
});
