import { describe, expect, it } from 'vitest';
import { type Author, applyChanges, emptyLog, writeChanges } from '../../../shared/log';
import type { Criterion } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { coverageActs, coverageOf } from '../../../renderer/features/prepare/coverage';
import { listed } from '../../../renderer/features/prepare/listing';
import { matrixOf } from '../../../renderer/features/prepare/matrix';
import { openPoints } from '../../../renderer/features/prepare/openPoints';
import { inKeptOrder, withOpenRow } from '../../../renderer/features/prepare/useRowEditing';
import { kindOf } from '../../../renderer/features/prepare/useKindLabel';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const askedOf = (criterion: Criterion, ...ask: string[]): Criterion => ({ ...criterion, ask });

const pack = packOf([
  requirement('R1', [
    askedOf(status('C1', 1), 'border', 'police'),
    askedOf(status('C2', 1), 'police'),
    askedOf(status('C3', 2), 'parliament'),
    askedOf(status('C4', 2, { when: { C1: ['yes'] } }), 'parliament'),
  ]),
]);
const institutions = [
  { id: 'i1', name: 'Border service', kind: 'border' },
  { id: 'i2', name: 'Police', kind: 'police' },
];
const interviews = [{ id: 'v1', institution: 'i1' }];
const coverage = (lists: Parameters<typeof recordOf>[0]) => {
  const record = recordOf(lists);
  return coverageOf(pack, record, evaluate(pack, record).findings);
};

describe('who can be asked what', () => {
  it('tells an interview on the agenda from an institution that is only listed, and from nobody', () => {
    const answers = [says('C1', 'yes')];
    expect(coverage({ institutions, interviews, answers })).toMatchObject({ total: 4, planned: 1, known: 1 });
    expect(coverage({ institutions, interviews, answers }).nobody.map(({ id }) => id)).toEqual(['C3', 'C4']);
  });

  it('leaves out what is hidden by what was answered', () => {
    const { total, nobody } = coverage({ institutions, interviews, answers: [says('C1', 'no')] });
    expect([total, nobody.map(({ id }) => id)]).toEqual([3, ['C3']]);
  });

  it('counts by kind, and what only one kind can answer', () => {
    const { kinds } = coverage({ institutions, interviews });
    const police = { kind: 'police', institutions: 1, interviews: 0, criteria: 2, only: 1 };
    expect(kinds.find(({ kind }) => kind === 'police')).toEqual(police);
  });

  it('asks nothing of a kind that the pack does not know', () => {
    const own = { id: 'i9', name: 'Harbour office', kind: 'port-police' };
    const { kinds } = coverage({ institutions: [own], interviews: [{ id: 'v9', institution: 'i9' }] });
    expect(kinds.at(-1)).toMatchObject({ kind: 'port-police', criteria: 0, interviews: 1 });
  });
});

describe('what can be done so that nothing stays unasked', () => {
  const actsOf = (lists: Parameters<typeof recordOf>[0]) =>
    coverageActs(coverage(lists), recordOf(lists)).map((act) => [
      act.act === 'add' ? act.kind : act.institution.id,
      act.criteria.map(({ id }) => id),
    ]);

  it('is an interview with whom is listed, or an institution of a kind that is not, what settles most first', () => {
    const answers = [says('C1', 'yes')];
    expect(actsOf({ institutions, interviews, answers })).toEqual([
      ['parliament', ['C3', 'C4']],
      ['i2', ['C2']],
    ]);
    expect(actsOf({})).toEqual([
      ['police', ['C1', 'C2']],
      ['border', ['C1']],
      ['parliament', ['C3']],
    ]);
  });

  it('does not take a desk review for a talk', () => {
    const desk = [{ id: 'v1', institution: 'i1', mode: 'deskReview' as const }];
    expect(actsOf({ institutions, interviews: desk })).toContainEqual(['i1', ['C1']]);
  });
});

describe('the matrix of requirements and institutions', () => {
  const matrix = (lists: Parameters<typeof recordOf>[0]) => {
    const record = recordOf(lists);
    return matrixOf(pack, record, evaluate(pack, record).findings);
  };

  it('says what each is to be asked, and how far that has come', () => {
    const answers = [says('C1', 'yes'), says('C2', 'no')];
    const [row] = matrix({ institutions, interviews, answers });
    const cell = (id: string) => [row!.cells.get(id)?.criteria.map(({ id }) => id), row!.cells.get(id)?.standing];
    // The border service answered C2 too, though the pack does not have it asked.
    expect(cell('i1')).toEqual([['C1', 'C2'], 'asked']);
    expect(cell('i2')).toEqual([['C1', 'C2'], 'unplanned']);
    expect(row!.nobody.map(({ id }) => id)).toEqual(['C3', 'C4']);
  });

  it('tells begun from planned, and leaves out what is hidden', () => {
    const both = [...interviews, { id: 'v2', institution: 'i2' }];
    const [row] = matrix({ institutions, interviews: both, answers: [says('C1', 'no', 'v2')] });
    expect([row!.cells.get('i1')?.standing, row!.cells.get('i2')?.standing]).toEqual(['planned', 'begun']);
    expect(row!.criteria.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
  });

  it('has nothing where nothing is to be asked', () => {
    const harbour = { id: 'i9', name: 'Harbour office', kind: 'port-police' };
    expect(matrix({ institutions: [harbour] })[0]!.cells.size).toBe(0);
  });
});

describe('the open points of the request', () => {
  const hash = 'a'.repeat(64);
  it('name what is not recorded yet, and end when all of it is', () => {
    expect(openPoints(recordOf(), hash)).toEqual([
      'requestedBy',
      'requestedOn',
      'requestChannel',
      'consentGivenBy',
      'consentGivenOn',
      'consentReference',
      'unpinned',
      'team',
    ]);
    const complete = {
      requestedBy: 'The coordinator',
      requestedOn: '2026-02-01',
      requestChannel: 'Note verbale',
      consentGivenBy: 'The coordinator',
      consentGivenOn: '2026-02-12',
      consentReference: '12/2026',
      packHash: hash,
    };
    expect(openPoints(recordOf({ team: [{ id: 'm1', name: 'A. B.' }] }, complete), hash)).toEqual([]);
  });

  it('tell a pack whose text is another than the one it began with', () => {
    expect(openPoints(recordOf({}, { packHash: 'b'.repeat(64) }), hash)).toContain('otherPack');
  });
});

describe('a list that is edited in place', () => {
  let ids = 0;
  const author: Author = { device: 'd', author: '', now: () => 0, newId: () => `n${(ids += 1)}` };
  const edit = (record: string, field: string, value: string | boolean) => ({
    kind: 'institution' as const,
    record,
    field,
    value,
  });

  it('keeps records in the order in which they were added, also those that are not complete', () => {
    const first = applyChanges(emptyLog, writeChanges(emptyLog, 'c1', [edit('z', 'name', 'Zeta')], author));
    const second = applyChanges(first, writeChanges(first, 'c1', [edit('a', 'kind', 'border')], author));
    const third = applyChanges(second, writeChanges(second, 'c1', [edit('z', 'name', 'Alpha')], author));
    expect(listed(third, 'institution').map(({ id, text }) => [id, text('name')])).toEqual([
      ['z', 'Alpha'],
      ['a', ''],
    ]);
    const gone = applyChanges(third, writeChanges(third, 'c1', [edit('z', 'deleted', true)], author));
    expect(listed(gone, 'institution').map(({ id }) => id)).toEqual(['a']);
  });

  it('does not move rows while one of them is open, and shows that one on every page', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id }));
    const editing = { id: 'a', order: ['c', 'a'], open: () => {}, close: () => {}, opener: () => () => {} };
    const kept = inKeptOrder(rows, editing);
    expect(kept.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(withOpenRow(kept.slice(2), kept, editing).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(inKeptOrder(rows, { ...editing, id: null })).toEqual(rows);
  });

  it('makes an id of any name for a kind', () => {
    expect(kindOf(' Port police: north #2 | harbour ')).toBe('Port-police-north-2-harbour');
    expect(kindOf('شرطة الميناء')).toBe('شرطة-الميناء');
  });
});
