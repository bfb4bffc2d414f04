import { describe, expect, it } from 'vitest';
import type { PackStep, Safeguard, SafeguardAnswer, SafeguardEffect, StatusValue } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const training: Partial<PackStep> = { assistance: 'training' };
/** One need whose assistance `training` triggers every safeguard given. */
const judge = (library: Safeguard[], safeguards: SafeguardAnswer[], step = training) => {
  const pack = packOf([requirement('R1', [status('A', 1, { step })])], {
    library,
    assistance: [
      area(
        'training',
        library.map(({ id }) => id),
      ),
    ],
  });
  const { findings, roadMap } = evaluate(pack, recordOf({ answers: answered({ A: 'no' }), safeguards }));
  const need = roadMap.steps.find(({ id }) => id === 'step:A')!;
  return {
    found: findings.needs[0]!.dueDiligence,
    printed: need.dueDiligence,
    assistance: need.assistance,
    standing: need.conditions.map(({ safeguard: id, standing }) => `${id} ${standing}`),
    need,
    steps: roadMap.steps.map(({ id }) => id),
    remedy: roadMap.steps.find(({ kind }) => kind === 'remedy'),
  };
};
const one = (onNo: SafeguardEffect, value?: StatusValue, lift?: SafeguardAnswer['lift']) =>
  judge([safeguard('SG', onNo)], value === undefined ? [] : [{ safeguard: 'SG', value, ...(lift ? { lift } : {}) }]);
const lifted = (until: string) => ({ official: 'A. Official', reason: 'The law enters into force in June.', until });

describe('Safeguards', () => {
  describe('each need is checked against those that its assistance triggers and those that its step names', () => {
    const library = ['SG-3', 'SG-10', 'SG-1', 'SG-2'].map((id) => safeguard(id, 'condition'));
    const pack = packOf(
      [requirement('R1', [status('A', 1, { step: { assistance: 'training', safeguards: ['SG-1', 'SG-3'] } })])],
      { library, assistance: [area('training', ['SG-3', 'SG-10'])] },
    );
    const { roadMap } = evaluate(pack, recordOf({ answers: answered({ A: 'no' }) }));

    it('joins both, once each, in id order, and leaves the others out', () => {
      expect(roadMap.steps[0]!.conditions.map((condition) => condition.safeguard)).toEqual(['SG-1', 'SG-10', 'SG-3']);
    });

    it('knows those of the pack beside those of the checklist', () => {
      const own = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['OWN'] } })])], {
        safeguards: [safeguard('OWN', 'note')],
      });
      expect(evaluate(own, recordOf({ answers: answered({ A: 'no' }) })).findings.needs[0]!.dueDiligence).toBe(
        'pending',
      );
    });

    it('prints the question, the remedy and what a "no" does', () => {
      expect(roadMap.steps[0]!.conditions[0]).toEqual({
        safeguard: 'SG-1',
        effect: 'condition',
        standing: 'unanswered',
        question: 'Is SG-1 ensured?',
        remedy: 'Ensure SG-1.',
        lift: null,
      });
    });

    it('is clear when there is none', () => {
      const free = packOf([requirement('R1', [status('A', 1)])]);
      const step = evaluate(free, recordOf({ answers: answered({ A: 'no' }) })).roadMap.steps[0]!;
      expect(step).toMatchObject({ dueDiligence: 'clear', conditions: [] });
    });
  });

  it.each(['prohibit', 'block', 'condition', 'note'] as const)('yes and na satisfy a %s', (effect) => {
    for (const value of ['yes', 'na'] as const) {
      expect(one(effect, value)).toMatchObject({
        found: 'clear',
        printed: 'clear',
        assistance: 'training',
        standing: [],
      });
    }
  });

  describe.each(['block', 'prohibit'] as const)('no on a %s', (effect) => {
    it.each(['no', 'partly'] as const)(
      'withholds the assistance and makes the remedy a step (answered "%s")',
      (value) => {
        const judged = one(effect, value);
        expect(judged).toMatchObject({ found: 'withheld', printed: 'withheld', assistance: null, standing: ['SG no'] });
        expect(judged.steps).toEqual(['remedy:SG', 'step:A']);
      },
    );

    it('puts the remedy before the step that it guards: 2 months, then the step', () => {
      const { need, remedy } = one(effect, 'no');
      expect(remedy).toMatchObject({
        kind: 'remedy',
        requirement: null,
        criterion: null,
        safeguard: 'SG',
        action: 'Ensure SG.',
        recommendation: null,
        lead: null,
        months: 2,
        starts: '2026-07-01',
        ends: '2026-08-31',
        dependsOn: [],
      });
      expect(need).toMatchObject({ starts: '2026-09-01', dependsOn: ['remedy:SG'] });
    });
  });

  describe('only a named official can lift a block, with a reason and an end date', () => {
    it('gives the assistance back while the lift reaches into the road map, and the step carries it', () => {
      const judged = one('block', 'no', lifted('2026-07-01'));
      expect(judged).toMatchObject({
        found: 'conditional',
        assistance: 'training',
        standing: ['SG lifted'],
        steps: ['step:A'],
      });
      expect(judged.need.conditions[0]!.lift).toEqual(lifted('2026-07-01'));
    });

    it('withholds again when the lift ended the day before the road map starts', () => {
      const judged = one('block', 'no', lifted('2026-06-30'));
      expect(judged).toMatchObject({ found: 'withheld', standing: ['SG no'], steps: ['remedy:SG', 'step:A'] });
      expect(judged.need.conditions[0]!.lift).toBeNull();
    });

    it('cannot be done to a prohibition', () => {
      expect(one('prohibit', 'no', lifted('2030-01-01'))).toMatchObject({ found: 'withheld', standing: ['SG no'] });
    });
  });

  it('no on a condition: the step carries it, and the assistance is offered', () => {
    expect(one('condition', 'no')).toMatchObject({
      found: 'conditional',
      assistance: 'training',
      standing: ['SG no'],
      steps: ['step:A'],
    });
  });

  it('no on a note: noted, and nothing else changes', () => {
    expect(one('note', 'no')).toMatchObject({ found: 'clear', assistance: 'training', standing: ['SG no'] });
  });

  describe('unanswered', () => {
    it.each(['prohibit', 'block', 'condition', 'note'] as const)(
      'leaves due diligence pending on a %s, and says so',
      (effect) => {
        for (const value of [undefined, 'unknown', 'declined'] as const) {
          expect(one(effect, value)).toMatchObject({
            found: 'pending',
            assistance: 'training',
            standing: ['SG unanswered'],
          });
        }
      },
    );
  });

  it('ranks withheld before pending before conditional before clear', () => {
    const all = [
      safeguard('S1', 'block'),
      safeguard('S2', 'note'),
      safeguard('S3', 'condition'),
      safeguard('S4', 'note'),
    ];
    const said = (values: (StatusValue | null)[]) =>
      judge(
        all,
        values.flatMap((value, i) => (value === null ? [] : { safeguard: `S${i + 1}`, value })),
      ).found;
    expect(said(['no', null, 'no', 'no'])).toBe('withheld');
    expect(said(['yes', null, 'no', 'no'])).toBe('pending');
    expect(said(['yes', 'yes', 'no', 'no'])).toBe('conditional');
    expect(said(['yes', 'yes', 'yes', 'no'])).toBe('clear');
  });

  describe('when, over other safeguards', () => {
    const pair = (when: Safeguard['when']) => [safeguard('S1', 'note'), safeguard('S2', 'block', { when: when! })];

    it('leaves a hidden safeguard out: S2 is asked only if S1 is "no"', () => {
      const answers: SafeguardAnswer[] = [
        { safeguard: 'S1', value: 'yes' },
        { safeguard: 'S2', value: 'no' },
      ];
      expect(judge(pair({ S1: ['no'] }), answers)).toMatchObject({ found: 'clear', steps: ['step:A'] });
      expect(judge(pair({ S1: ['yes'] }), answers)).toMatchObject({ found: 'withheld' });
    });

    it('sees a safeguard that nobody answered as unknown', () => {
      expect(judge(pair({ S1: ['no', 'yes'] }), []).standing).toEqual(['S1 unanswered']);
      expect(judge(pair({ S1: ['unknown'] }), []).standing).toEqual(['S1 unanswered', 'S2 unanswered']);
    });
  });

  describe('one remedy per safeguard', () => {
    const pack = packOf(
      [
        requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })]),
        requirement('R2', [status('B', 1, { step: { safeguards: ['SG', 'OTHER'] } }), status('C', 1)]),
      ],
      { library: [safeguard('SG', 'block'), safeguard('OTHER', 'prohibit')] },
    );
    const { roadMap } = evaluate(
      pack,
      recordOf({
        answers: answered({ A: 'no', B: 'no', C: 'no' }),
        safeguards: [
          { safeguard: 'SG', value: 'no' },
          { safeguard: 'OTHER', value: 'no' },
        ],
      }),
    );
    const dependsOn = Object.fromEntries(roadMap.steps.map((step) => [step.id, step.dependsOn]));

    it('comes before every step it guards, and before no other', () => {
      expect(dependsOn).toEqual({
        'remedy:OTHER': [],
        'remedy:SG': [],
        'step:A': ['remedy:SG'],
        'step:B': ['remedy:OTHER', 'remedy:SG'],
        'step:C': [],
      });
    });
  });

  it('does not burden a step that only establishes facts', () => {
    const pack = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })])], {
      library: [safeguard('SG', 'block')],
    });
    const { roadMap } = evaluate(pack, recordOf({ safeguards: [{ safeguard: 'SG', value: 'no' }] }));
    expect(roadMap.steps).toMatchObject([{ id: 'establish:A', dueDiligence: null, conditions: [], dependsOn: [] }]);
  });

  it('still withholds where an intervention covers the need', () => {
    const pack = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })])], {
      library: [safeguard('SG', 'block')],
    });
    const { findings } = evaluate(
      pack,
      recordOf({
        answers: answered({ A: 'no' }),
        safeguards: [{ safeguard: 'SG', value: 'no' }],
        interventions: [{ id: 't1', title: 'A project', provider: 'A partner', status: 'ongoing', covers: ['A'] }],
      }),
    );
    expect(findings.needs[0]).toMatchObject({ coverage: 'existing', dueDiligence: 'withheld' });
  });

  it('refuses a safeguard that no list knows, which the check of a pack reports first', () => {
    const pack = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['NOWHERE'] } })])]);
    expect(() => evaluate(pack, recordOf({ answers: answered({ A: 'no' }) }))).toThrow(/NOWHERE is not known/);
  });
});
