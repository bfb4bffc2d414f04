import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap } from '../../../shared/documents';
import type { Answer, Attribution, ConsultationFile } from '../../../shared/model';
import { inputOf, smallFile } from './fixture';
import { partsOf, textOf } from './reading';

const from = { consultation: 'QZXid', title: 'QZXearlier', criterion: 'QZXcriterion', date: '2025-11-04' };

const taken = (attribution: Attribution | undefined, value: Answer['value'] = 'no'): ConsultationFile => ({
  ...smallFile,
  answers: [
    {
      interview: 'v1',
      criterion: 'R1-C1',
      value,
      basis: 'stated',
      from: { ...from, value: 'no' },
      ...(attribution && { attribution }),
    },
  ],
});

const htmlOf = async (file: ConsultationFile): Promise<string> =>
  textOf(await renderRoadMap(inputOf(file), 'html'), 'html');

describe('an answer that was taken over from another consultation', () => {
  it('is said to come from there, with its day, and laid at the door of no institution heard in this one', async () => {
    const text = await htmlOf(taken(undefined));
    expect(text).toContain('Taken over from other consultations of the State: QZXearlier (4 November 2025).');
    expect(text).not.toContain('Border Service (stated)');
  });

  it('is an answer of this consultation again where it was changed since', async () => {
    const text = await htmlOf(taken(undefined, 'partly'));
    expect(text).not.toContain('QZXearlier');
    expect(text).toContain('Border Service (stated)');
  });

  it.each(['unattributed', 'confidential'] as const)(
    'leaves no trace of where it is from if it is %s',
    async (held) => {
      for (const format of documentFormats) {
        const bytes = await renderRoadMap(inputOf(taken(held)), format);
        for (const [name, part] of partsOf(bytes, format)) expect(part, `${format} ${name}`).not.toMatch(/QZX/);
      }
    },
  );
});
