import { describe, expect, it } from 'vitest';
import type { Answer, AnswerValue, Criterion, Determination } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { answerState } from '../../../shared/scoring';
import { choice, number, packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const found = (criterion: Criterion, answers: Answer[], determinations: Determination[] = []) =>
  evaluate(packOf([requirement('R1', [criterion])]), recordOf({ answers, determinations })).findings.requirements[0]!
    .criteria[0]!;
const stateOf = (criterion: Criterion, ...values: AnswerValue[]) =>
  found(
    criterion,
    values.map((value, i) => says('C1', value, `v${i}`)),
  ).state;
const law = status('C1', 1);

describe('State of a criterion', () => {
  describe('each answer gives one of met, partly, unmet, na, unknown', () => {
    it.each([
      ['yes', 'met'],
      ['partly', 'partly'],
      ['no', 'unmet'],
      ['na', 'na'],
      ['unknown', 'unknown'],
      ['declined', 'unknown'],
    ])('reads the status "%s" as %s', (value, state) => {
      expect(stateOf(law, value)).toBe(state);
    });

    it.each([
      ['>= 90', 90, 'met'],
      ['>= 90', 89.9, 'unmet'],
      ['> 90', 90, 'unmet'],
      ['> 90', 90.1, 'met'],
      ['<= 5', 5, 'met'],
      ['<= 5', 5.5, 'unmet'],
      ['< 5', 5, 'unmet'],
      ['< 5', 4, 'met'],
      ['= 0', 0, 'met'],
      ['= 0', 1, 'unmet'],
      [' >=  -2.5 ', -2.5, 'met'],
      ['<= -2.5', -2, 'unmet'],
    ])('holds the rule "%s" against %d: %s', (rule, value, state) => {
      expect(stateOf(number('C1', 1, rule), value)).toBe(state);
    });

    it('reads a choice by the map of the pack, na included', () => {
      const who = choice('C1', 1, { judge: 'met', minister: 'partly', nobody: 'unmet', 'no such power': 'na' });
      expect(stateOf(who, 'judge')).toBe('met');
      expect(stateOf(who, 'minister')).toBe('partly');
      expect(stateOf(who, 'nobody')).toBe('unmet');
      expect(stateOf(who, 'no such power')).toBe('na');
    });

    it('takes unknown and declined for numbers and choices too', () => {
      expect(stateOf(number('C1', 1, '>= 90'), 'unknown')).toBe('unknown');
      expect(stateOf(choice('C1', 1, { judge: 'met' }), 'declined')).toBe('unknown');
    });
  });

  describe('a value that does not fit the kind of criterion', () => {
    it('is told apart, so that a file can be refused for it', () => {
      expect(answerState(law, 'maybe')).toBeNull();
      expect(answerState(law, 3)).toBeNull();
      expect(answerState(law, 'constructor')).toBeNull();
      expect(answerState(number('C1', 1, '>= 90'), 'yes')).toBeNull();
      expect(answerState(number('C1', 1, '>= 90'), Number.NaN)).toBeNull();
      expect(answerState(choice('C1', 1, { judge: 'met' }), 'toString')).toBeNull();
    });

    it('concludes nothing if it is met all the same, as while a figure is being typed', () => {
      expect(stateOf(law, 'maybe')).toBe('unknown');
    });
  });

  describe('several interviews, each with a basis: observed > documented > stated', () => {
    it('lets one documented "no" outweigh two stated "yes"', () => {
      const answers = [
        says('C1', 'yes', 'v1'),
        says('C1', 'no', 'v2', 'documented'),
        says('C1', 'yes', 'v3', 'stated'),
      ];
      expect(found(law, answers).state).toBe('unmet');
    });

    it('lets one observed "partly" outweigh a documented "yes"', () => {
      const answers = [says('C1', 'yes', 'v1', 'documented'), says('C1', 'partly', 'v2', 'observed')];
      expect(found(law, answers).state).toBe('partly');
    });

    it('takes an answer without a basis as stated', () => {
      const answers = [says('C1', 'no', 'v1'), says('C1', 'yes', 'v2', 'documented')];
      expect(found(law, answers).state).toBe('met');
      expect(found(law, answers).answers[0]!.basis).toBe('stated');
    });

    it('says of each answer whether it counts', () => {
      const answers = [
        says('C1', 'yes', 'v1'),
        says('C1', 'no', 'v2', 'documented'),
        says('C1', 'unknown', 'v3', 'observed'),
      ];
      expect(found(law, answers).answers).toEqual([
        { interview: 'v1', value: 'yes', basis: 'stated', state: 'met', counts: false },
        { interview: 'v2', value: 'no', basis: 'documented', state: 'unmet', counts: true },
        { interview: 'v3', value: 'unknown', basis: 'observed', state: 'unknown', counts: false },
      ]);
    });
  });

  describe('answers unknown and declined are left out', () => {
    it('keeps the one answer that says something', () => {
      expect(stateOf(law, 'unknown', 'yes', 'declined')).toBe('met');
    });

    it('does not let an observed "unknown" silence a stated "no"', () => {
      const answers = [says('C1', 'unknown', 'v1', 'observed'), says('C1', 'no', 'v2', 'stated')];
      expect(found(law, answers).state).toBe('unmet');
    });

    it('is unknown when none is left, and when nobody was asked', () => {
      expect(stateOf(law, 'unknown', 'declined')).toBe('unknown');
      expect(stateOf(law)).toBe('unknown');
    });
  });

  describe('all the same: that state; different: contested', () => {
    it('agrees on na when all say na', () => {
      expect(stateOf(law, 'na', 'na')).toBe('na');
    });

    it.each([
      ['yes', 'no'],
      ['yes', 'partly'],
      ['yes', 'na'],
    ])('is contested between "%s" and "%s"', (one, other) => {
      expect(stateOf(law, one, other)).toBe('contested');
    });

    it('compares states, not figures: 40 and 60 are both below 90 and agree on unmet', () => {
      expect(stateOf(number('C1', 1, '>= 90'), 40, 60)).toBe('unmet');
      expect(stateOf(number('C1', 1, '>= 90'), 40, 95)).toBe('contested');
    });

    it('contests only within the strongest basis', () => {
      const answers = [
        says('C1', 'yes', 'v1', 'observed'),
        says('C1', 'yes', 'v2', 'observed'),
        says('C1', 'no', 'v3'),
      ];
      expect(found(law, answers).state).toBe('met');
    });
  });

  describe('the determination always wins', () => {
    const decided = (value: AnswerValue): Determination[] => [
      { criterion: 'C1', value, rationale: 'The gazette was read.' },
    ];

    it('settles a contested criterion', () => {
      const finding = found(law, [says('C1', 'yes', 'v1'), says('C1', 'no', 'v2')], decided('partly'));
      expect(finding).toMatchObject({ state: 'partly', determined: true });
    });

    it('overrules answers that all agree, observed ones included', () => {
      expect(found(law, [says('C1', 'yes', 'v1', 'observed')], decided('no')).state).toBe('unmet');
    });

    it('can say na, and can say that it is not known after all', () => {
      expect(found(law, [says('C1', 'yes')], decided('na')).state).toBe('na');
      expect(found(law, [says('C1', 'yes')], decided('unknown')).state).toBe('unknown');
    });

    it('speaks in the terms of the criterion: 95 against ">= 90" is met, the choice "judge" by its map', () => {
      expect(found(number('C1', 1, '>= 90'), [says('C1', 10)], decided(95)).state).toBe('met');
      expect(
        found(choice('C1', 1, { judge: 'met', nobody: 'unmet' }), [says('C1', 'nobody')], decided('judge')).state,
      ).toBe('met');
    });

    it('decides where nobody answered', () => {
      expect(found(law, [], decided('yes'))).toMatchObject({ state: 'met', determined: true, answers: [] });
    });
  });
});
