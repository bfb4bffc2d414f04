import { describe, expect, it } from 'vitest';
import { textIn, type Answer, type Criterion, type Determination, type LocalText } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { bound, choice, number, packOf, requirement, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

const stepFor = (criterion: Criterion, answers: Answer[] = [], determinations: Determination[] = []) =>
  evaluate(packOf([requirement('R1', [criterion])]), recordOf({ answers, determinations })).roadMap.steps[0]!;
const contested = [says('A', 'yes', 'v1'), says('A', 'no', 'v2')];

describe('An establish-the-facts step', () => {
  const statement: LocalText = {
    en: 'A law is in force.',
    fr: 'Une loi est en vigueur.',
    es: 'Una ley está en vigor.',
  };
  const both = (text: LocalText | null) => [textIn(text!, 'en'), textIn(text!, 'fr')];

  it('asks for the statement, in the languages of the catalogue', () => {
    expect(both(stepFor(status('A', 1, { statement })).action)).toEqual([
      'Establish the facts: A law is in force.',
      'Établir les faits\u202f: Une loi est en vigueur.',
    ]);
  });

  it('says why: no information was available, and how to obtain it', () => {
    const [en, fr] = both(stepFor(status('A', 1)).recommendation);
    expect(en).toMatch(/^No information on this point was available.*documents.*practice.*joint meeting/);
    expect(fr).toMatch(/^Aucune information.*documents.*pratique.*réunion conjointe/);
  });

  it('says why: the information received differed, and how to settle it', () => {
    const step = stepFor(status('A', 1, { statement }), contested);
    expect(both(step.action)).toEqual([
      'Establish the facts jointly: A law is in force.',
      'Établir les faits conjointement\u202f: Une loi est en vigueur.',
    ]);
    const [en, fr] = both(step.recommendation);
    expect(en).toMatch(/differed between interviews.*joint meeting.*documents.*observe/);
    expect(fr).toMatch(/différaient d’un entretien à l’autre.*documents.*observer/);
  });

  it('never mixes two languages: a statement without French has no French action', () => {
    const { action } = stepFor(status('A', 1, { statement: { en: 'A law is in force.' } }));
    expect(action).toEqual({ en: 'Establish the facts: A law is in force.' });
  });

  it('puts a statement that the catalogue does not speak into the English sentence rather than losing it', () => {
    const { action } = stepFor(status('A', 1, { statement: { es: 'Una ley está en vigor.' } }));
    expect(action).toEqual({ en: 'Establish the facts: Una ley está en vigor.' });
  });

  it('offers no assistance, names no partner and keeps the sources of the requirement', () => {
    expect(stepFor(status('A', 1, { step: { partners: ['UNODC'], months: 9 } }))).toMatchObject({
      partners: [],
      assistance: null,
      coverage: null,
      indicator: null,
      months: 1,
      sources: bound('recommends'),
    });
  });
});

describe('The indicator of a step', () => {
  const fromAnswer = { step: { indicator: { name: 'Share', baseline: 'from-answer' as const, target: 90 } } };
  const baselineOf = (...args: Parameters<typeof stepFor>) => {
    const { indicator } = stepFor(...args);
    return typeof indicator === 'string' ? indicator : indicator?.baseline;
  };
  const share = number('A', 1, '>= 90', fromAnswer);

  it('takes its baseline from the answer that counts: 40 observed, not 70 stated', () => {
    expect(baselineOf(share, [says('A', 40, 'v1', 'observed'), says('A', 70, 'v2')])).toBe(40);
  });

  it('shows a range where figures differ: 40 and 60', () => {
    expect(baselineOf(share, [says('A', 60, 'v1'), says('A', 40, 'v2')])).toBe('40–60');
  });

  it('takes the determination where there is one', () => {
    const determinations = [{ criterion: 'A', value: 55, rationale: 'Counted from the log.' }];
    expect(baselineOf(share, [says('A', 60, 'v1')], determinations)).toBe(55);
  });

  it('puts a status into words of each language', () => {
    const law = status('A', 1, fromAnswer);
    expect(baselineOf(law, [says('A', 'partly')])).toEqual({ en: 'partly', fr: 'en partie' });
    expect(baselineOf(law, [says('A', 'no')])).toEqual({ en: 'no', fr: 'non' });
  });

  it('keeps a choice in its own words', () => {
    const who = choice('A', 1, { 'a judge': 'met', nobody: 'unmet', 'a police officer': 'unmet' }, fromAnswer);
    expect(baselineOf(who, [says('A', 'nobody')])).toBe('nobody');
    expect(baselineOf(who, [says('A', 'nobody', 'v2'), says('A', 'a police officer', 'v1')])).toBe(
      'a police officer / nobody',
    );
  });

  it('is printed as the pack writes it where it does not come from the answer', () => {
    const written = { name: 'Acts', baseline: 0, target: 1, verification: 'Gazette' };
    expect(stepFor(status('A', 1, { step: { indicator: written } }), answered({ A: 'no' })).indicator).toEqual(written);
    expect(stepFor(status('A', 1), answered({ A: 'no' })).indicator).toBeNull();
  });
});
