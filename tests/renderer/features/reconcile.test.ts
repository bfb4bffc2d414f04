import { describe, expect, it } from 'vitest';
import { itemsOf, workList } from '../../../renderer/features/reconcile/workList';
import { statementsOf } from '../../../renderer/features/statements';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const pack = packOf([
  requirement('R1', [
    status('differ', 1),
    status('unasked', 1),
    status('declined', 1),
    status('stated', 1),
    status('seen', 1),
    status('partly', 1),
    status('decided', 1),
    status('read', 1),
    status('readAndSaid', 1),
    status('hidden', 1, { when: { partly: ['no'] } }),
  ]),
]);
const record = recordOf({
  institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
  interviews: [
    { id: 'v1', institution: 'i1', heldOn: '2026-03-09' },
    { id: 'v2', institution: 'i1', heldOn: '2026-03-02' },
    { id: 'v3', institution: 'i1' },
    { id: 'desk', institution: 'i1', heldOn: '2026-02-20', mode: 'deskReview' },
  ],
  answers: [
    says('differ', 'yes', 'v1'),
    says('differ', 'no', 'v2'),
    says('differ', 'unknown', 'v3'),
    says('declined', 'declined', 'v1'),
    says('stated', 'yes', 'v1'),
    { ...says('seen', 'yes', 'v1'), basis: 'observed' },
    says('partly', 'partly', 'v1'),
    says('decided', 'yes', 'v1'),
    says('decided', 'no', 'v2'),
    { ...says('read', 'yes', 'desk'), basis: 'documented' },
    { ...says('readAndSaid', 'yes', 'desk'), basis: 'documented' },
    says('readAndSaid', 'yes', 'v1'),
  ],
  determinations: [{ criterion: 'decided', value: 'no', rationale: 'The text was read.' }],
});
const items = itemsOf(pack, evaluate(pack, record).findings, record);

describe('The work list', () => {
  const list = workList(items);
  const ids = (group: keyof typeof list) => list[group].map(({ criterion }) => criterion.id);

  it('has what accounts differ on, what is not known, what rests on statement only and what was determined', () => {
    expect(ids('contested')).toEqual(['differ']);
    expect(ids('unknown')).toEqual(['unasked', 'declined']);
    expect(ids('unsupported')).toEqual(['stated']);
    expect(ids('determined')).toEqual(['decided']);
  });

  it('has what was only read before the mission, until a meeting says something of it', () => {
    expect(ids('unconfirmed')).toEqual(['read']);
  });

  it('leaves out what does not apply now', () => {
    expect(Object.values(list).flatMap((group) => group.map(({ criterion }) => criterion.id))).not.toContain('hidden');
  });
});

it('puts statements in the order of the days on which they were made, those without a day last', () => {
  const finding = items.find(({ criterion }) => criterion.id === 'differ')!.finding;
  const said = statementsOf(record, finding);
  expect(said.map(({ interview, answer }) => [interview.id, answer.value])).toEqual([
    ['v2', 'no'],
    ['v1', 'yes'],
    ['v3', 'unknown'],
  ]);
});
