import { describe, expect, it } from 'vitest';
import { Findings, RoadMap } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { area, bound, number, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

/**
 * A consultation small enough to work out on paper. Levels 1–3.
 *
 * R1 (decides, weight 2, target 2, priority high, lead i1)
 *   LAW     1 legislative    documented "partly" over stated "yes" → partly
 *   DESK    1 institutional  yes → met
 *   RULES   2 legislative    contested between yes and no
 *   FLOW    3 operational    ">= 90" answered 70 → unmet, above the target
 * R2 (callsUpon, target 1, no lead)
 *   TRAIN   1 operational    no → unmet; depends on LAW; assistance withheld by SG; covered by a planned project
 *   AUDIT   1 safeguards     hidden: asked only if TRAIN is yes
 */
const pack = packOf(
  [
    requirement(
      'R1',
      [
        status('LAW', 1, { step: { months: 6 } }),
        status('DESK', 1, { dimension: 'institutional' }),
        status('RULES', 2),
        number('FLOW', 3, '>= 90', { dimension: 'operational' }),
      ],
      { sources: bound('decides'), weight: 2, target: 2 },
    ),
    requirement(
      'R2',
      [
        status('TRAIN', 1, {
          dimension: 'operational',
          step: { months: 2, assistance: 'training', dependsOn: ['LAW'] },
        }),
        status('AUDIT', 1, { dimension: 'safeguards', when: { TRAIN: ['yes'] } }),
      ],
      { sources: bound('callsUpon'), target: 1 },
    ),
  ],
  { levels: [1, 2, 3], library: [safeguard('SG', 'block')], assistance: [area('training', ['SG'])] },
);
const record = recordOf({
  institutions: [{ id: 'i1', name: 'Ministry of Justice', kind: 'ministry' }],
  interviews: ['v1', 'v2'].map((id) => ({ id, institution: 'i1' })),
  answers: [
    ...answered({ DESK: 'yes', RULES: 'yes', FLOW: 70, TRAIN: 'no' }),
    says('LAW', 'yes', 'v1'),
    says('LAW', 'partly', 'v2', 'documented'),
    says('RULES', 'no', 'v2'),
  ],
  targets: [{ requirement: 'R1', priority: 'high', lead: 'i1' }],
  interventions: [{ id: 't1', title: 'A project', provider: 'A partner', status: 'planned', covers: ['R2'] }],
  safeguards: [{ safeguard: 'SG', value: 'no' }],
});
const { findings, roadMap } = evaluate(pack, record);

describe('The whole line, worked out on paper', () => {
  it('finds levels: R1 0 with score (1 + ½)/2 = 0.75 of top 3; R2 0 of top 1', () => {
    // R1 low: level 1 has LAW partly. High: LAW stays partly, so 0 as well, whatever RULES may turn out to be.
    expect(findings.requirements).toMatchObject([
      { id: 'R1', low: 0, high: 0, score: 0.75, top: 3, target: 2, gap: 2 },
      { id: 'R2', low: 0, high: 0, score: 0, top: 1, target: 1, gap: 1 },
    ]);
    expect(findings.requirements[0]!.dimensions).toEqual({
      legislative: { low: 0, high: 0, score: 0.5, top: 2 },
      institutional: { low: 1, high: 1, score: 1, top: 1 },
      operational: { low: 0, high: 0, score: 0, top: 3 },
    });
  });

  it('finds the index 100 × (2 × 0.75 + 0)/(2 × 3 + 1) = 150/7 and the coverage 5/5', () => {
    expect(findings.index).toBeCloseTo(150 / 7, 12);
    expect(findings.coverage).toBe(1);
  });

  it('finds the needs with their parts', () => {
    // Order: LAW → RULES, LAW → TRAIN, remedy → TRAIN. LAW unlocks 2 of 2, the others none.
    // LAW: 35 × 2/3 + 25 + 25 + 15; TRAIN: 35 × 1/1 + 15 + 12.5 + 0 = 62.5
    expect(findings.needs).toEqual([
      {
        criterion: 'LAW',
        priority: expect.closeTo(88.333333, 6) as number,
        parts: { gap: expect.closeTo(23.333333, 6) as number, binding: 25, national: 25, unlocks: 15 },
        coverage: 'none',
        dueDiligence: 'clear',
      },
      {
        criterion: 'TRAIN',
        priority: 62.5,
        parts: { gap: 35, binding: 15, national: 12.5, unlocks: 0 },
        coverage: 'partial',
        dueDiligence: 'withheld',
      },
    ]);
  });

  it('draws up the road map: LAW 6 months and the remedy 2 from July, then RULES 1 and TRAIN 2 from January', () => {
    expect(
      roadMap.steps.map(({ id, starts, ends, lead, assistance }) => ({ id, starts, ends, lead, assistance })),
    ).toEqual([
      { id: 'step:LAW', starts: '2026-07-01', ends: '2026-12-31', lead: 'i1', assistance: null },
      { id: 'remedy:SG', starts: '2026-07-01', ends: '2026-08-31', lead: null, assistance: null },
      { id: 'establish:RULES', starts: '2027-01-01', ends: '2027-01-31', lead: 'i1', assistance: null },
      { id: 'step:TRAIN', starts: '2027-01-01', ends: '2027-02-28', lead: null, assistance: null },
    ]);
    expect(roadMap.steps.map(({ dependsOn }) => dependsOn)).toEqual([[], [], ['step:LAW'], ['remedy:SG', 'step:LAW']]);
  });

  it('gives what findings.json and roadmap.json say they hold', () => {
    expect(Findings.parse(findings)).toEqual(findings);
    expect(RoadMap.parse(roadMap)).toEqual(roadMap);
  });

  it('stands before the first interview: nothing known, everything to establish', () => {
    const empty = evaluate(pack, recordOf());
    expect(empty.findings).toMatchObject({ index: 0, coverage: 0, needs: [] });
    expect(empty.roadMap.steps.map(({ id }) => id).sort()).toEqual(
      ['establish:LAW', 'establish:DESK', 'establish:RULES', 'establish:TRAIN'].sort(),
    );
  });
});
