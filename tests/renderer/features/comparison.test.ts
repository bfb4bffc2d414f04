import { describe, expect, it } from 'vitest';
import { type Side, compare, countsOfComparison } from '../../../renderer/features/baseline/comparison';
import type { ConsultationFile } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const pack = packOf([
  requirement('R1', [status('a', 1), status('b', 2)], { target: 2 }),
  requirement('R2', [status('c', 1)], { target: 1 }),
]);

const side = (lists: Partial<Omit<ConsultationFile, 'format' | 'consultation'>>): Side => {
  const record = recordOf({
    institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
    interviews: [
      { id: 'v1', institution: 'i1' },
      { id: 'v2', institution: 'i1' },
    ],
    ...lists,
  });
  return { record, findings: evaluate(pack, record).findings };
};

describe('two baselines side by side', () => {
  it('say nothing where nothing differs', () => {
    const same = side({ answers: [says('a', 'yes')] });
    expect(compare(same, side({ answers: [says('a', 'yes')] }))).toEqual([]);
  });

  it('say that a level rose, and by which new answer', () => {
    const [change] = compare(
      side({ answers: [says('a', 'no')] }),
      side({ answers: [says('a', 'no'), says('a', 'yes', 'v2', 'documented')] }),
    );
    expect(change).toMatchObject({
      turn: 'rose',
      was: { id: 'R1', low: 0, high: 0 },
      is: { low: 1, high: 2 },
      statements: [
        {
          criterion: 'a',
          turn: 'moved',
          answers: [{ interview: 'v2', was: null, is: { value: 'yes' } }],
          determination: null,
        },
      ],
    });
  });

  it('say that a fact became known where the cautious level stays: the same, and surer', () => {
    const [change] = compare(
      side({ answers: [says('a', 'yes')] }),
      side({ answers: [says('a', 'yes'), says('b', 'no')] }),
    );
    expect(change).toMatchObject({ turn: 'surer', statements: [{ criterion: 'b', turn: 'becameKnown' }] });
  });

  it('say which determination settled what accounts differed on', () => {
    const answers = [says('a', 'yes'), says('a', 'no', 'v2')];
    const determinations = [{ criterion: 'a', value: 'yes', rationale: 'The gazette was read.' }];
    const [change] = compare(side({ answers }), side({ answers, determinations }));
    expect(change).toMatchObject({
      turn: 'rose',
      statements: [{ turn: 'settled', answers: [], determination: { was: null, is: { value: 'yes' } } }],
    });
  });

  it('show another answer behind the same level, and a target that was agreed anew', () => {
    const before = side({ answers: [says('c', 'yes')] });
    const after = side({
      answers: [says('c', 'yes'), says('c', 'yes', 'v2')],
      targets: [{ requirement: 'R1', level: 1 }],
    });
    expect(compare(before, after)).toMatchObject([
      { was: { id: 'R1', target: 2 }, is: { target: 1 }, turn: 'target', statements: [] },
      { was: { id: 'R2' }, turn: 'answers', statements: [{ turn: 'same', answers: [{ interview: 'v2' }] }] },
    ]);
  });

  it('say that a requirement ceased to apply', () => {
    const [change] = compare(side({ answers: [says('c', 'no')] }), side({ answers: [says('c', 'na')] }));
    expect(change).toMatchObject({ turn: 'applicability', statements: [{ turn: 'ceased' }] });
  });

  it('count what rose, what became known and what accounts for it', () => {
    const before = side({ answers: [says('a', 'yes'), says('c', 'unknown')] });
    const after = side({
      answers: [says('a', 'yes'), says('b', 'yes', 'v2'), says('c', 'unknown')],
      determinations: [{ criterion: 'c', value: 'yes', rationale: 'Seen.' }],
    });
    expect(countsOfComparison(compare(before, after))).toEqual({
      rose: 2,
      fell: 0,
      becameKnown: 2,
      settled: 0,
      reopened: 0,
      byAnswer: 1,
      byDetermination: 1,
    });
  });
});
