import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { choice, number, packOf, requirement } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const stateOf = (value: AnswerValue): string => {
  const pack = packOf([requirement('R1', [number('N', 1, '>= 90'), choice('K', 1, { no: 'met', all: 'unmet' })])]);
  const { findings } = evaluate(
    pack,
    recordOf({
      answers: [says('N', 50, 'v1'), says('K', 'all', 'v1')],
      determinations: ['N', 'K'].map((criterion) => ({ criterion, value, rationale: 'Seen on site.' })),
    }),
  );
  return findings.requirements[0]!.criteria.map(({ state }) => state).join(' ');
};

describe('A determination', () => {
  it.each([
    ['na', 'na na'],
    ['partly', 'partly partly'],
    ['yes', 'met met'],
    ['unknown', 'unknown unknown'],
    ['declined', 'unknown unknown'],
  ])('of a number or a choice may be a status: "%s"', (value, states) => {
    expect(stateOf(value)).toBe(states);
  });

  it('is in the terms of the criterion first: a choice called "no" that means met is met', () => {
    expect(stateOf('no')).toBe('unmet met');
  });

  it('of a number is judged by its rule: 95 ≥ 90 → met', () => {
    expect(stateOf(95)).toBe('met unknown');
  });
});
