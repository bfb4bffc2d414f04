import { describe, expect, it } from 'vitest';
import { checksOf } from '../../../renderer/features/documents/checks';
import type { ConsultationRecord } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const pack = packOf(
  [
    requirement('R1', [
      status('a', 1, { step: { assistance: 'law' } }),
      status('b', 1, { step: null }),
      status('c', 1),
      status('d', 1),
    ]),
  ],
  { assistance: [area('law', ['asked'])], safeguards: [safeguard('asked', 'block')] },
);
const open = recordOf({
  institutions: [{ id: 'i1', name: 'Ministry', kind: 'ministry' }],
  interviews: [{ id: 'v1', institution: 'i1' }],
  answers: answered({ a: 'no', b: 'no', c: 'no' }),
  edits: [{ step: 'step:c', field: 'omitted', value: 'It is done elsewhere.' }],
});
const countsIn = (record: ConsultationRecord): Record<string, number> =>
  Object.fromEntries(
    checksOf({
      pack,
      packHash: '',
      record,
      ...evaluate(pack, record),
      language: 'en',
      snapshot: null,
      application: '0',
    }).map(({ name, count }) => [name, count]),
  );

describe('the checks before a document leaves', () => {
  it('count what is still open, and take a step that was left out with a reason as settled', () => {
    expect(countsIn(open)).toEqual({ lead: 2, pending: 1, contested: 0, unknown: 1, target: 1, step: 1, consent: 1 });
  });

  it('are at rest when everything is settled', () => {
    const settled: ConsultationRecord = {
      ...open,
      consultation: { ...open.consultation, consentReference: 'Letter of 1 February 2026' },
      answers: answered({ a: 'no', b: 'yes', c: 'no', d: 'yes' }),
      targets: [{ requirement: 'R1', level: 1, lead: 'i1' }],
      safeguards: [{ safeguard: 'asked', value: 'yes' }],
    };
    expect(Object.values(countsIn(settled)).every((count) => count === 0)).toBe(true);
  });
});
