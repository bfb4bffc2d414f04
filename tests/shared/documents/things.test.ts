import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap } from '../../../shared/documents';
import { withEveryList, type ConsultationFile, type Pack } from '../../../shared/model';
import { indexPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';
import { inputOf, smallFile, smallLibrary, smallPack } from './fixture';
import { partsOf, textOf } from './reading';

const mark = (place: string): string => `QZX${place}7&é<QZX${place}8>`;

const [first, ...rest] = smallPack.requirements;
const [criterion, ...others] = first!.criteria;

/** The small pack with its first statement looked at per post, and context questions. */
const pack: Pack = {
  ...smallPack,
  rosters: [{ id: 'posts', title: 'Border posts' }],
  requirements: [
    { ...first!, criteria: [{ ...criterion!, repeat: { over: 'posts', rule: 'worst' } }, ...others] },
    ...rest,
  ],
  questions: [
    { id: 'Q1', question: 'Which projects are running?', answer: 'text' },
    { id: 'Q2', question: 'How many counters are there?', answer: 'number', repeat: { over: 'posts' } },
    {
      id: 'Q3',
      question: 'Which kinds of border are there?',
      answer: 'choices',
      choices: { land: 'Land', sea: 'Sea' },
    },
    { id: 'Q4', question: 'Since when?', answer: 'date' },
  ],
};

const file: ConsultationFile = {
  ...smallFile,
  institutions: [
    { id: 'i1', name: 'Border Service', kind: 'border' },
    { id: 'i2', name: 'Ministry of Justice', kind: 'justice' },
    { id: 'i3', name: mark('hidden'), kind: 'border' },
    { id: 'i4', name: mark('unnamed'), kind: 'border' },
  ],
  interviews: [
    { id: 'v1', institution: 'i1', heldOn: '2026-03-03' },
    { id: 'v2', institution: 'i2', heldOn: '2026-03-04', attribution: 'person' },
    { id: 'QZXv3', institution: 'i3', heldOn: '2031-05-17', attribution: 'confidential' },
    { id: 'QZXv4', institution: 'i4', heldOn: '2032-06-19', attribution: 'unattributed' },
  ],
  rosterItems: [
    { id: 'p1', roster: 'posts', name: 'North Airport' },
    { id: 'p2', roster: 'posts', name: 'South Port' },
    { id: 'p3', roster: 'posts', name: 'East Crossing' },
    { id: 'p4', roster: 'posts', name: 'West Crossing' },
    { id: 'p5', roster: 'posts', name: mark('post') },
  ],
  answers: [
    ...(smallFile.answers ?? []).filter((answer) => answer.criterion !== 'R1-C1'),
    { interview: 'v1', criterion: 'R1-C1', item: 'p1', value: 'yes', basis: 'observed' },
    { interview: 'v1', criterion: 'R1-C1', item: 'p2', value: 'no' },
    { interview: 'v1', criterion: 'R1-C1', item: 'p4', value: 'no', attribution: 'confidential' },
    { interview: 'QZXv3', criterion: 'R1-C1', item: 'p3', value: 'no' },
    { interview: 'v2', criterion: 'R1-C1', item: 'p3', value: 'yes' },
    { interview: 'QZXv3', criterion: 'R1-C1', item: 'p5', value: 'no' },
  ],
  contextAnswers: [
    { interview: 'v1', question: 'Q1', value: 'A project on training.', privateNote: mark('private') },
    { interview: 'v2', question: 'Q1', value: mark('strict'), attribution: 'unattributed' },
    { interview: 'QZXv3', question: 'Q1', value: mark('confided') },
    { interview: 'QZXv4', question: 'Q1', value: mark('unattributed') },
    { interview: 'v1', question: 'Q2', item: 'p1', value: 42 },
    { interview: 'v1', question: 'Q2', item: 'p2', value: 917331, attribution: 'confidential' },
    { interview: 'v1', question: 'Q3', value: ['land', 'sea'] },
    { interview: 'v1', question: 'Q4', value: '2019-05-04' },
  ],
};

const input = (consultation: ConsultationFile) => {
  const loaded = indexPack(pack, smallLibrary);
  const record = withEveryList(consultation);
  return { ...inputOf(), pack: loaded, record, ...evaluate(loaded, record) };
};

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe('named things and context in documents', () => {
  it.each(documentFormats)(
    'say in no part of the %s what was told in confidence or without attribution',
    async (format) => {
      const bytes = await renderRoadMap(input(file), format);
      for (const [name, part] of partsOf(bytes, format)) {
        expect(name).not.toMatch(/QZX/i);
        expect(part, name).not.toMatch(/QZX/i);
      }
      const text = textOf(bytes, format);
      for (const betrayal of ['917331', '917,331', '2031', '2032']) expect(text, betrayal).not.toContain(betrayal);
    },
  );

  it('are printed as far as they may be: the things with their states, the answers with their institution', async () => {
    for (const format of ['html', 'docx'] as const) {
      const text = plain(textOf(await renderRoadMap(input(file), format), format));
      expect(text).toContain('(in place in 1 of 3)');
      expect(text).toMatch(/North Airport\s+In place/);
      expect(text).toMatch(/South Port\s+Not yet in place/);
      expect(text).toContain('A project on training. (Border Service)');
      expect(text).toContain('42 (Border Service, on North Airport)');
      expect(text).toContain('Land and Sea (Border Service)');
      expect(text).toContain('4 May 2019 (Border Service)');
    }
  });

  it('name no thing that was spoken of only in confidence, and do not say that an account of one differs', async () => {
    const text = plain(textOf(await renderRoadMap(input(file), 'html'), 'html'));
    expect(text).not.toContain('West Crossing');
    expect(text).toMatch(/East Crossing\s+Not yet established/);
  });

  it('quote no count of things that includes a confidential account', async () => {
    const other: ConsultationFile = {
      ...file,
      answers: file.answers!.map((answer) =>
        answer.interview === 'QZXv3' && answer.item === 'p5' ? { ...answer, value: 'partly' } : answer,
      ),
    };
    for (const format of documentFormats) {
      const [one, two] = [await renderRoadMap(input(file), format), await renderRoadMap(input(other), format)];
      expect(Buffer.from(one).equals(Buffer.from(two)), format).toBe(true);
    }
  });

  it('are in the spreadsheet on sheets of their own, which a pack without them does not have', async () => {
    const names = async (consultation: Parameters<typeof renderRoadMap>[0]) =>
      partsOf(await renderRoadMap(consultation, 'xlsx'), 'xlsx').get('xl/workbook.xml')!;
    expect(await names(input(file))).toMatch(/name="Named things"[\s\S]*name="Context"/);
    expect(await names(inputOf())).not.toMatch(/Named things|Context/);
  });
});
