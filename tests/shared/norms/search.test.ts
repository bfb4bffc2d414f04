import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byClause, clauseOf, findNorms, readNorms, searchable } from '../../../shared/norms';
import { smallNorms } from './smallNorms';

const library = readNorms([{ text: smallNorms, file: 'small.yaml' }]).library!;
const index = searchable(library);
const found = (query: string): string[] =>
  findNorms(index, query).map(({ norm, clauses }) => [norm.id, ...clauses].join(' | '));

describe('looking for an instrument', () => {
  it.each(['2396', 'SCR 2396', 'UNSCR 2396', 'resolution 2396', 'Résolution 2396', 's/res/2396', 'S RES 2396'])(
    'finds the same resolution by "%s"',
    (query) => {
      expect(found(query)).toEqual(['S/RES/2396']);
    },
  );

  it('puts the instrument whose name it is before one whose title says it', () => {
    expect(found('1373')).toEqual(['S/RES/1373', 'S/RES/2396']);
  });

  it('finds by the words of a title in any language, without accents and half typed', () => {
    expect(found('combattants etrangers')).toEqual(['S/RES/2396']);
    expect(found('terr figh')).toEqual(['S/RES/2396']);
    expect(found('feu')).toEqual(['FIREARMS-LAW', 'FIREARMS-PROTOCOL']);
  });

  it('finds a clause beside its instrument, by the usual words for a place', () => {
    expect(found('2396 para 11')).toEqual(['S/RES/2396 | para. 11']);
    expect(found('SCR 2396 OP 11')).toEqual(['S/RES/2396 | para. 11']);
    expect(found('1373 2 g')).toEqual(['S/RES/1373 | para. 2 (g)']);
    expect(found('firearms protocol art 9')).toEqual(['FIREARMS-PROTOCOL | Article 9']);
  });

  it('finds nothing for what no instrument has, and everything for nothing', () => {
    expect(found('9999')).toEqual([]);
    expect(found('2396 para 99')).toEqual([]);
    expect(found(' ')).toHaveLength(library.norms.length);
  });

  it('finds every instrument by its own id, whatever else is there', () => {
    for (const { id } of library.norms) expect(findNorms(index, id)[0]?.norm.id).toBe(id);
  });

  it('takes any text without a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => found(query).length <= library.norms.length));
  });
});

describe('the clauses of an instrument', () => {
  it('stand in the order of their numbers', () => {
    expect(['para. 11', 'para. 9', 'para. 2 (g)', 'para. 2', 'Article 3'].sort(byClause)).toEqual([
      'Article 3',
      'para. 2',
      'para. 2 (g)',
      'para. 9',
      'para. 11',
    ]);
  });

  it('are named letter by letter', () => {
    const norm = library.byId.get('S/RES/2396')!;
    expect(clauseOf(norm, 'para. 11')?.binding).toEqual(['decides']);
    expect(clauseOf(norm, 'para. 12')).toBeUndefined();
  });
});
