import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const before = (pack: LoadedPack, values: Record<string, AnswerValue>, lists: Parameters<typeof recordOf>[0] = {}) => {
  const { steps } = evaluate(pack, recordOf({ answers: answered(values), ...lists })).roadMap;
  return Object.fromEntries(steps.map(({ id, dependsOn }) => [id, dependsOn]));
};

describe('Road map', () => {
  it('names steps step:<criterion>, establish:<criterion> and remedy:<safeguard>', () => {
    const pack = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } }), status('B', 1)])], {
      library: [safeguard('SG', 'block')],
    });
    const steps = before(pack, { A: 'no' }, { safeguards: [{ safeguard: 'SG', value: 'no' }] });
    expect(Object.keys(steps).sort()).toEqual(['establish:B', 'remedy:SG', 'step:A']);
  });

  describe('dependsOn', () => {
    const pack = packOf([
      requirement('R1', [status('A', 1)]),
      requirement('R2', [status('B', 1, { step: { dependsOn: ['A'] } })]),
    ]);

    it('comes after the step of the criterion that it names', () => {
      expect(before(pack, { A: 'no', B: 'no' })).toEqual({ 'step:A': [], 'step:B': ['step:A'] });
    });

    it('comes after its establish-the-facts step if that is what it has', () => {
      expect(before(pack, { A: 'unknown', B: 'no' })).toEqual({ 'establish:A': [], 'step:B': ['establish:A'] });
    });

    it('is satisfied by a criterion that has no step', () => {
      expect(before(pack, { A: 'yes', B: 'no' })).toEqual({ 'step:B': [] });
      expect(before(pack, { A: 'na', B: 'no' })).toEqual({ 'step:B': [] });
    });

    it('holds for the step of the criterion of whatever kind', () => {
      expect(before(pack, { A: 'no', B: 'unknown' })).toEqual({ 'step:A': [], 'establish:B': ['step:A'] });
    });
  });

  describe('every lower level before every higher one within a requirement and dimension', () => {
    it('puts all of the level below, of both kinds, before each of the next', () => {
      const pack = packOf([
        requirement('R1', [status('A', 1), status('B', 1), status('C', 2), status('D', 2), status('E', 3)]),
      ]);
      expect(before(pack, { A: 'no', B: 'unknown', C: 'no', D: 'unknown', E: 'no' })).toEqual({
        'establish:B': [],
        'step:A': [],
        'establish:D': ['establish:B', 'step:A'],
        'step:C': ['establish:B', 'step:A'],
        'step:E': ['establish:D', 'step:C'],
      });
    });

    it('reaches over a level that has no step', () => {
      const pack = packOf([requirement('R1', [status('A', 1), status('B', 2), status('C', 3)])]);
      expect(before(pack, { A: 'no', B: 'yes', C: 'no' })).toEqual({ 'step:A': [], 'step:C': ['step:A'] });
    });

    it('does not bind other dimensions or other requirements', () => {
      const pack = packOf([
        requirement('R1', [status('A', 1, { dimension: 'legislative' }), status('B', 2, { dimension: 'operational' })]),
        requirement('R2', [status('C', 2, { dimension: 'legislative' })]),
      ]);
      expect(before(pack, { A: 'no', B: 'no', C: 'no' })).toEqual({ 'step:A': [], 'step:B': [], 'step:C': [] });
    });
  });

  it('lists what comes directly before, once each and sorted: the level, dependsOn and remedies together', () => {
    const pack = packOf(
      [
        requirement('R1', [
          status('B', 1),
          status('A', 1),
          status('C', 2, { step: { dependsOn: ['Z', 'A'], safeguards: ['SG'] } }),
        ]),
        requirement('R2', [status('Z', 1)]),
      ],
      { library: [safeguard('SG', 'block')] },
    );
    const steps = before(
      pack,
      { A: 'no', B: 'no', C: 'no', Z: 'no' },
      { safeguards: [{ safeguard: 'SG', value: 'no' }] },
    );
    expect(steps['step:C']).toEqual(['remedy:SG', 'step:A', 'step:B', 'step:Z']);
  });

  it('refuses a cycle, which the check of a pack reports first with its path', () => {
    const pack = packOf([requirement('R1', [status('A', 1, { step: { dependsOn: ['B'] } }), status('B', 2)])]);
    expect(() => before(pack, { A: 'no', B: 'no' })).toThrow(/circle.*step:A/);
    expect(before(pack, { A: 'no', B: 'yes' })).toEqual({ 'step:A': [] });
  });
});
