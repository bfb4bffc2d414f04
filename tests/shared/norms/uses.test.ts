import { describe, expect, it } from 'vitest';
import { normsNamedIn, readNorms, usesAt, usesOfNorms } from '../../../shared/norms';
import { readPack } from '../../../shared/pack';
import { library as checklist, smallPack } from '../pack/smallPack';
import { smallNorms } from './smallNorms';

const library = readNorms([{ text: smallNorms, file: 'small.yaml' }]).library!;
const text = smallPack
  .replace('  - {id: S/RES/2396,', '  - {id: FIREARMS-LAW, title: A model law}\n  - {id: S/RES/2396,')
  .replace('sources: [{', 'sources: [{norm: S/RES/2396, binding: urges}, {')
  .replace('partners: [UNODC]', 'partners: [UNODC]\n          models: [{norm: FIREARMS-LAW, at: art. 3}]');
const { pack, issues } = readPack(text, 'small.yaml', checklist);

describe('what rests on an instrument', () => {
  const uses = usesOfNorms(
    library,
    [pack!.pack],
    [{ id: 'SG', question: 'Q', onNo: 'note', source: 'S/RES/2396 (2017) (seen); see S/RES/23960' }],
  );

  it('is read from a pack in order', () => {
    expect(issues.map(({ code }) => code)).toEqual(['legal-review']);
  });

  it('are the requirements with the places that they name, and the due diligence questions', () => {
    const use = uses.get('S/RES/2396')!;
    expect(use.requirements.map(({ requirement, sources }) => [requirement.id, sources.map(({ at }) => at)])).toEqual([
      ['R1', [undefined, 'para. 11']],
    ]);
    expect(use.safeguards.map(({ id }) => id)).toEqual(['SG']);
    expect(use.models).toEqual([]);
  });

  it('are the steps that can start from it', () => {
    const use = uses.get('FIREARMS-LAW')!;
    expect(use.models.map(({ criterion, at }) => [criterion.id, at])).toEqual([['R1-C1', ['art. 3']]]);
    expect(use.requirements).toEqual([]);
  });

  it('are, for a clause, those that name the clause', () => {
    const use = uses.get('S/RES/2396')!;
    expect(usesAt(use, ['para. 11']).requirements[0]?.sources.map(({ at }) => at)).toEqual(['para. 11']);
    expect(usesAt(use, ['para. 9'])).toEqual({ requirements: [], models: [], safeguards: [] });
    expect(usesAt(use, [])).toBe(use);
  });
});

describe('the instruments that a text names', () => {
  it('come in its order, by id or by another name, and not as part of a longer one', () => {
    expect(normsNamedIn(library, 'Beside the model law: S/RES/2396, para. 11; S/RES/13731')).toEqual([
      'FIREARMS-LAW',
      'S/RES/2396',
    ]);
    expect(normsNamedIn(library, { en: 'No name', fr: 'S/RES/1373 (2001)' })).toEqual(['S/RES/1373']);
  });
});
