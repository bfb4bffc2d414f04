import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../../shared/model';
import { type LoadedPack, indexPack } from '../../../shared/pack';
import { carriedKey, carryOver, comparePacks } from '../../../shared/packVersions';
import { choice, number, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const before = packOf(
  [
    requirement('R1', [status('C1', 1), status('C2', 2), number('C3', 2, '>= 95')]),
    requirement('R2', [choice('C4', 1, { nobody: 'unmet', judge: 'met' }), status('C5', 1)]),
  ],
  { safeguards: [safeguard('S1', 'block'), safeguard('S2', 'note')] },
);

/** The same pack with some criteria otherwise; null takes one out. */
const after = (
  changes: Record<string, Partial<Criterion> | null>,
  more: Partial<LoadedPack['pack']> = {},
): LoadedPack =>
  indexPack(
    {
      ...before.pack,
      version: '1.1.0',
      requirements: before.pack.requirements.map((held) => ({
        ...held,
        criteria: held.criteria.flatMap((criterion) => {
          const change = changes[criterion.id];
          return change === null ? [] : [{ ...criterion, ...change } as Criterion];
        }),
      })),
      ...more,
    },
    [],
  );

const record = recordOf({
  institutions: [{ id: 'i1', name: 'i1', kind: 'ministry' }],
  interviews: [{ id: 'v1', institution: 'i1' }],
  answers: [says('C1', 'yes'), says('C2', 'no'), says('C3', 97), says('C4', 'judge'), says('C5', 'partly')],
  determinations: [{ criterion: 'C1', value: 'yes', rationale: 'As documents show.' }],
  targets: [{ requirement: 'R1', level: 3 }],
  interventions: [{ id: 't1', title: 'A project', provider: 'A partner', status: 'ongoing', covers: ['R1', 'C5'] }],
  safeguards: [
    { safeguard: 'S1', value: 'no', lift: { official: 'A', reason: 'B', until: '2027-01-01' } },
    { safeguard: 'S2', value: 'yes' },
  ],
  edits: [{ step: 'step:C2', field: 'action', value: 'Ours.' }],
});
const fates = (next: LoadedPack) =>
  Object.fromEntries(
    carryOver(record, before, next).map((one) => [carriedKey(one), [one.fate, ...one.reasons].join(' ')]),
  );

describe('what two versions of a pack differ in', () => {
  it('is nothing for the same text, however it is wrapped and in whatever order its maps are written', () => {
    const wrapped = after({
      C1: { statement: 'C1 is  in\n place.' },
      C4: { metWhen: { judge: 'met', nobody: 'unmet' } },
    });
    const { criteria, requirements, safeguards, questions, levels } = comparePacks(before, wrapped);
    expect([criteria, requirements, safeguards, questions, levels]).toEqual([[], [], [], [], false]);
  });

  it('is named by what changed, what was added and what is gone', () => {
    const added = after({ C1: { level: 2 }, C2: { guidance: 'Probe.' }, C5: null });
    const changes = comparePacks(before, added).criteria;
    expect(changes.map(({ id, what, after: is }) => [id, is === null ? 'gone' : what.join()])).toEqual([
      ['C1', 'level'],
      ['C2', 'guidance'],
      ['C5', 'gone'],
    ]);
  });

  it('is a translation where only that was mended, and a rewording where the words of the source differ', () => {
    const en = after({ C1: { statement: { en: 'C1 is in place.', fr: 'C1 est en place.' } } });
    expect(comparePacks(before, en).criteria.map(({ what }) => what)).toEqual([['translation']]);
    const reworded = after({ C1: { statement: { en: 'C1 is in force.', fr: 'C1 est en place.' } } });
    expect(comparePacks(before, reworded).criteria.map(({ what }) => what)).toEqual([['statement', 'translation']]);
  });
});

describe('what carries over', () => {
  it('is everything where only guidance, step or sources changed', () => {
    const next = after({ C1: { guidance: 'Probe.' }, C2: { step: { action: 'Another.', recommendation: 'Other.' } } });
    expect(new Set(Object.values(fates(next)))).toEqual(new Set(['carries']));
  });

  it('is for a person to say where the statement, the level or the rule is another', () => {
    const next = after({ C1: { statement: 'C1 is in force.' }, C2: { level: 1 }, C3: { metWhen: '>= 90' } });
    const found = fates(next);
    expect(found['answer v1|C1']).toBe('person statement');
    expect(found['determination C1']).toBe('person statement');
    expect(found['answer v1|C2']).toBe('person level');
    expect(found['edit step:C2 action']).toBe('person level');
    expect(found['answer v1|C3']).toBe('person metWhen');
    expect(found['answer v1|C5']).toBe('carries');
  });

  it('is not an answer that is none any more: that is asked again', () => {
    const next = after({
      C4: { metWhen: { nobody: 'unmet', court: 'met' } },
      C5: { answer: 'number', metWhen: '>= 1' },
    });
    const found = fates(next);
    expect(found['answer v1|C4']).toBe('again metWhen misfit');
    expect(found['answer v1|C5']).toBe('again answer misfit');
  });

  it('is not what is about something that is gone', () => {
    const next = after({ C5: null, C2: null }, { safeguards: [safeguard('S1', 'condition')] });
    const found = fates(next);
    expect(found['answer v1|C5']).toBe('removed gone');
    expect(found['cover t1 C5']).toBe('removed gone');
    expect(found['cover t1 R1']).toBe('carries');
    expect(found['edit step:C2 action']).toBe('removed gone');
    expect(found['safeguard S2']).toBe('removed gone');
    expect(found['safeguard S1']).toBe('carries liftGone');
  });

  it('is asked again of a target whose level the new version does not have', () => {
    const next = after({}, { levels: [1, 2].map((level) => ({ level, name: `Level ${level}` })) });
    expect(fates(next)['target R1']).toBe('again levelGone');
  });

  it('is for a person to say where a criterion moved to another requirement', () => {
    const moved = indexPack(
      {
        ...before.pack,
        requirements: [
          requirement('R1', [status('C1', 1), status('C2', 2), number('C3', 2, '>= 95'), status('C5', 1)]),
          requirement('R2', [choice('C4', 1, { nobody: 'unmet', judge: 'met' })]),
        ],
      },
      [],
    );
    expect(fates(moved)['answer v1|C5']).toBe('person moved');
  });
});
