import { describe, expect, it } from 'vitest';
import type { ConsultationRecord } from '../../../shared/model';
import { evaluate, explainStep } from '../../../shared/pipeline';
import { bound, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const pack = packOf(
  [
    requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })], { sources: bound('decides') }),
    requirement('R2', [status('B', 1, { step: { safeguards: ['SG'] } })]),
  ],
  { library: [safeguard('SG', 'block')] },
);
const record: ConsultationRecord = recordOf({
  answers: [says('A', 'yes', 'v1'), says('A', 'no', 'v2'), says('B', 'no', 'v1')],
  determinations: [{ criterion: 'A', value: 'partly', rationale: 'The law covers arrivals only.' }],
  interventions: [
    { id: 't1', title: 'A project', provider: 'A partner', status: 'completed', covers: ['R1'] },
    { id: 't2', title: 'Another', provider: 'A partner', status: 'planned', covers: ['B'] },
  ],
  safeguards: [{ safeguard: 'SG', value: 'no' }],
});
const explain = (step: string) => explainStep(pack, record, evaluate(pack, record), step);

describe('Where a step comes from', () => {
  it('leads from the sources through requirement, criterion, answers and state to the gap', () => {
    const sight = explain('step:A')!;
    expect(sight.requirement!.asked.sources).toEqual(bound('decides'));
    expect(sight.requirement!.found).toMatchObject({ id: 'R1', low: 0, target: 1, gap: 1 });
    expect(sight.criterion!.asked.statement).toBe('A is in place.');
    expect(sight.criterion!.found).toMatchObject({ state: 'partly', determined: true });
    expect(sight.criterion!.found.answers.map(({ interview, value }) => [interview, value])).toEqual([
      ['v1', 'yes'],
      ['v2', 'no'],
    ]);
    expect(sight.step).toMatchObject({ id: 'step:A', kind: 'need' });
  });

  it('shows the determination that decides, with its rationale', () => {
    expect(explain('step:A')!.criterion!.determination!.rationale).toBe('The law covers arrivals only.');
    expect(explain('step:B')!.criterion!.determination).toBeNull();
  });

  it('shows interventions that name the criterion or its requirement', () => {
    expect(explain('step:A')!.interventions.map(({ id }) => id)).toEqual(['t1']);
    expect(explain('step:B')!.interventions.map(({ id }) => id)).toEqual(['t2']);
  });

  it('names the steps that wait for a remedy', () => {
    const sight = explain('remedy:SG')!;
    expect(sight).toMatchObject({ requirement: null, criterion: null, interventions: [] });
    expect([...sight.guards].sort()).toEqual(['step:A', 'step:B']);
  });

  it('says so when there is no such step', () => {
    expect(explain('step:NOWHERE')).toBeNull();
  });
});
