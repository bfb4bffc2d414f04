import { describe, expect, it } from 'vitest';
import { deskWork } from '../../../shared/desk';
import type { Answer, Evidence } from '../../../shared/model';
import { attributionOf, stricter } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const asked = (id: string, ...ask: string[]) => ({ ...status(id, 1), ask });
const pack = packOf([requirement('R1', [asked('C1', 'border', 'justice'), asked('C2', 'justice')])]);

const workOf = (answers: Answer[], determined?: 'yes' | 'no' | 'unknown', evidence: Evidence[] = []) => {
  const record = recordOf({
    institutions: [
      { id: 'i1', name: 'Border', kind: 'border' },
      { id: 'i2', name: 'Justice', kind: 'justice' },
    ],
    interviews: [
      { id: 'd1', institution: 'i1', mode: 'deskReview' },
      { id: 'd2', institution: 'i2', mode: 'deskReview' },
      { id: 'v1', institution: 'i1' },
      { id: 'v2', institution: 'i2', mode: 'meeting' },
    ],
    answers,
    evidence,
    determinations: determined === undefined ? [] : [{ criterion: 'C1', value: determined, rationale: 'Seen.' }],
  });
  return deskWork(pack, record, evaluate(pack, record).findings);
};
const standings = (...given: Parameters<typeof workOf>) => workOf(...given).map(({ standing }) => standing);
const read = says('C1', 'yes', 'd1', 'documented');

describe('an answer read from documents', () => {
  it('is to be confirmed until somebody says something, by those whom the pack asks', () => {
    const [item] = workOf([read]);
    expect(item).toMatchObject({ interview: 'd1', standing: 'toConfirm', toAsk: ['i1', 'i2'] });
    expect(workOf([says('C2', 'no', 'd1', 'documented')])[0]?.toAsk).toEqual(['i2']);
  });

  it('is confirmed by a meeting that says the same, on whatever basis', () => {
    expect(standings([read, says('C1', 'yes', 'v1')])).toEqual(['confirmed']);
  });

  it('is contradicted as soon as one meeting says otherwise', () => {
    expect(standings([read, says('C1', 'yes', 'v1'), says('C1', 'partly', 'v2')])).toEqual(['contradicted']);
  });

  it('is not confirmed by those who do not know or decline, nor by another document', () => {
    const others = [says('C1', 'unknown', 'v1'), says('C1', 'declined', 'v2'), says('C1', 'yes', 'd2', 'documented')];
    expect(standings([read, ...others])).toEqual(['toConfirm', 'toConfirm']);
  });

  it('stands as a determination says, whatever the meetings said', () => {
    expect(standings([read, says('C1', 'no', 'v1')], 'yes')).toEqual(['confirmed']);
    expect(standings([read, says('C1', 'yes', 'v1')], 'no')).toEqual(['contradicted']);
    expect(standings([read, says('C1', 'yes', 'v1')], 'unknown')).toEqual(['toConfirm']);
  });

  it('is only answered, never contradicted, where the documents are silent', () => {
    const silent = says('C1', 'unknown', 'd1', 'documented');
    expect(standings([silent])).toEqual(['toConfirm']);
    expect(standings([silent, says('C1', 'no', 'v1')])).toEqual(['confirmed']);
  });

  it('is evidenced by a document of its own review that names its criterion', () => {
    const law: Evidence = { id: 'e1', interview: 'd1', title: 'Border Act', supports: [{ criterion: 'C1' }] };
    const evidenced = (evidence: Evidence) => workOf([read], undefined, [evidence])[0]?.evidenced;
    expect(evidenced(law)).toBe(true);
    expect(evidenced({ ...law, interview: 'v1' })).toBe(false);
    expect(evidenced({ ...law, supports: [{ criterion: 'C2' }] })).toBe(false);
  });

  it('leaves meetings alone where nothing was read', () => {
    expect(workOf([says('C1', 'yes', 'v1')])).toEqual([]);
  });
});

describe('how far words may travel', () => {
  it('is the stricter of what holds for the interview and for the answer', () => {
    expect(attributionOf({ attribution: 'person' }, { attribution: 'confidential' })).toBe('confidential');
    expect(attributionOf({ attribution: 'confidential' }, { attribution: 'person' })).toBe('confidential');
    expect(attributionOf({}, { attribution: 'person' })).toBe('institution');
    expect(attributionOf({})).toBe('institution');
    expect(stricter('unattributed', 'institution')).toBe('unattributed');
  });
});
