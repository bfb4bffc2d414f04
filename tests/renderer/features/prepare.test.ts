import { describe, expect, it } from 'vitest';
import { type Author, applyChanges, emptyLog, writeChanges } from '../../../shared/log';
import type { Criterion } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { coverageOf } from '../../../renderer/features/prepare/coverage';
import { listed } from '../../../renderer/features/prepare/listing';
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
