import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFormats, renderRoadMap, roadMapDocument } from '../../../shared/documents';
import type { Answer, ConsultationFile } from '../../../shared/model';
import { exampleInput } from './example';
import { inputOf, smallFile } from './fixture';
import { partsOf, textOf } from './reading';

/** Marks that no word splitter cuts, and one that has to be escaped in XML. */
const mark = (place: string): string => `QZX${place}7&é<QZX${place}8>`;

const canaryFile: ConsultationFile = {
  ...smallFile,
  institutions: [
    { id: 'i1', name: 'Border Service', kind: 'border', focalPoint: mark('focal1') },
    { id: 'i2', name: 'Ministry of Justice', kind: 'justice', focalPoint: mark('focal2') },
    { id: 'i3', name: mark('hiddenname'), kind: 'QZXhiddenkind', focalPoint: mark('focal3') },
    { id: 'i4', name: mark('unnamed'), kind: 'QZXunnamedkind', focalPoint: mark('focal4') },
  ],
  interviews: [
    { id: 'v1', institution: 'i1', heldOn: '2026-03-03', attribution: 'institution', participants: mark('people1') },
    { id: 'v2', institution: 'i2', heldOn: '2026-03-04', attribution: 'person', participants: mark('people2') },
    {
      id: 'QZXv3',
      institution: 'i3',
      heldOn: '2031-05-17',
      attribution: 'confidential',
      participants: mark('people3'),
    },
    {
      id: 'QZXv4',
      institution: 'i4',
      heldOn: '2032-06-19',
      attribution: 'unattributed',
      participants: mark('people4'),
    },
    {
      id: 'QZXv5',
      institution: 'i1',
      heldOn: '2033-07-21',
      attribution: 'confidential',
      participants: mark('people5'),
    },
  ],
  answers: [
    ...(smallFile.answers ?? []),
    { interview: 'QZXv3', criterion: 'R1-C2', value: 61.7331, basis: 'observed' } as const,
    { interview: 'QZXv4', criterion: 'R2-C1', value: 'no', basis: 'stated' } as const,
    { interview: 'QZXv3', criterion: 'R2-C2', value: 'nobody', basis: 'observed' } as const,
    { interview: 'QZXv5', criterion: 'R1-C1', value: 'no', basis: 'documented' } as const,
  ].map((answer, i): Answer => ({ ...answer, note: mark(`note${i}`), privateNote: mark(`private${i}`) })),
  safeguards: (smallFile.safeguards ?? []).map((answer, i) => ({ ...answer, note: mark(`safeguard${i}`) })),
};

describe('what interviewees did not allow to be printed', () => {
  it.each(documentFormats)('is in no part of the %s, properties and sheet names included', async (format) => {
    const bytes = await renderRoadMap(inputOf(canaryFile), format);
    for (const [name, part] of partsOf(bytes, format)) {
      expect(name).not.toMatch(/QZX/i);
      expect(part, name).not.toMatch(/QZX/i);
    }
    const text = textOf(bytes, format);
    for (const betrayal of ['61.73', 'nobody', ...['2031', '2032', '2033'], ...['17 May', '19 June', '21 July']]) {
      expect(text, betrayal).not.toContain(betrayal);
    }
  });

  it.each(documentFormats)(
    'is what differs in vain: other names, days, kinds and notes give the same %s',
    async (format) => {
      const other: ConsultationFile = {
        ...canaryFile,
        institutions: canaryFile.institutions!.map((each) =>
          each.id === 'i3' || each.id === 'i4'
            ? { ...each, name: 'Another body', kind: 'other', focalPoint: 'Somebody' }
            : { ...each, focalPoint: 'Somebody else' },
        ),
        interviews: canaryFile.interviews!.map((each) => ({
          ...each,
          participants: 'Nobody',
          ...(each.id.startsWith('QZX') ? { heldOn: '2026-03-05' } : {}),
        })),
        answers: canaryFile.answers!.map((each) => ({
          ...each,
          note: 'x',
          privateNote: 'y',
          value: each.value === 61.7331 ? 12.25 : each.value,
        })),
        safeguards: canaryFile.safeguards!.map((each) => ({ ...each, note: 'z' })),
      };
      const [one, two] = [
        await renderRoadMap(inputOf(canaryFile), format),
        await renderRoadMap(inputOf(other), format),
      ];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    },
  );

  it('does not change a word of the document, whatever people typed there', () => {
    const expected = roadMapDocument(inputOf(canaryFile));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (typed, name) => {
        const file: ConsultationFile = {
          ...canaryFile,
          institutions: canaryFile.institutions!.map((each) =>
            each.id === 'i3' || each.id === 'i4' ? { ...each, name } : each,
          ),
          interviews: canaryFile.interviews!.map((each) => ({ ...each, participants: typed })),
          answers: canaryFile.answers!.map((each) => ({ ...each, note: typed, privateNote: typed })),
        };
        expect(roadMapDocument(inputOf(file))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

const allTexts = (file: ConsultationFile): Promise<string[]> =>
  Promise.all(documentFormats.map(async (format) => textOf(await renderRoadMap(inputOf(file), format), format)));

describe('an interview whose institution may be named', () => {
  it('is named with its kind, its day and the bases of what it said, never with its answers', async () => {
    const html = textOf(await renderRoadMap(inputOf(), 'html'), 'html');
    expect(html).toContain('Information received from: Border Service (stated and documented).');
    expect(html).toContain('Ministry of Justice 4 March 2026');
  });

  it('names an institution whose other interview is confidential, for the one that is not', async () => {
    const html = textOf(await renderRoadMap(inputOf(canaryFile), 'html'), 'html');
    expect(html).toContain('2 institutions were heard and may be named.');
    expect(html).toContain('Border Service 3 March 2026');
  });
});

describe('an unattributed interview', () => {
  it('is counted once for the whole document', async () => {
    for (const format of ['html', 'docx'] as const) {
      const text = textOf(await renderRoadMap(inputOf(canaryFile), format), format);
      expect(text.match(/1 further interview was held without attribution\./g)).toHaveLength(1);
    }
  });
});

describe('a confidential interview', () => {
  it('is not even counted', async () => {
    const file: ConsultationFile = {
      ...smallFile,
      interviews: [...smallFile.interviews!, { id: 'v9', institution: 'i2', attribution: 'confidential' }],
    };
    for (const format of documentFormats) {
      const [one, two] = [await renderRoadMap(inputOf(file), format), await renderRoadMap(inputOf(), format)];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    }
  });

  it('is not betrayed by a point on which it differs from a named one', async () => {
    const file: ConsultationFile = {
      ...smallFile,
      interviews: [...smallFile.interviews!, { id: 'v9', institution: 'i2', attribution: 'confidential' }],
      answers: [...smallFile.answers!, { interview: 'v9', criterion: 'R1-C1', value: 'yes', basis: 'documented' }],
    };
    for (const text of await allTexts(file)) {
      expect(text).not.toMatch(/On \d+ statements? the accounts|jointly|differed between|Accounts differ/);
      expect(text).toContain('Establish the facts: A law in force obliges every carrier.');
    }
  });

  it('leaves a figure that only it gave to be measured', async () => {
    const html = textOf(await renderRoadMap(inputOf(canaryFile), 'html'), 'html');
    expect(html).toContain('Complete flights Baseline: to be measured at the start of the step');
    expect(textOf(await renderRoadMap(inputOf(), 'html'), 'html')).toContain('Complete flights Baseline: 40 %');
  });
});

/** One of an institution's answers is held closer than its interview. */
const closer = (criterion: string, attribution: Answer['attribution']): ConsultationFile => ({
  ...smallFile,
  answers: smallFile.answers!.map((answer) => (answer.criterion === criterion ? { ...answer, attribution } : answer)),
});

describe('an answer held closer than its interview', () => {
  it('is not laid at its institution’s door when it is unattributed, but may be used', async () => {
    const html = textOf(await renderRoadMap(inputOf(closer('R2-C2', 'unattributed')), 'html'), 'html');
    expect(html).toContain('Body that reviews Baseline: ministry');
    expect(html).not.toContain('Information received from: Ministry of Justice');
    expect(html).toContain('Ministry of Justice 4 March 2026');
  });

  it('is never printed when it is confidential, though its interview is named', async () => {
    for (const text of await allTexts(closer('R1-C2', 'confidential'))) expect(text).not.toContain('40 %');
    const html = textOf(await renderRoadMap(inputOf(closer('R1-C2', 'confidential')), 'html'), 'html');
    expect(html).toContain('Complete flights Baseline: to be measured at the start of the step');
  });

  it('does not loosen a confidential interview', async () => {
    const interviews = smallFile.interviews!.map((each) => ({ ...each, attribution: 'confidential' as const }));
    for (const text of await allTexts({ ...closer('R1-C2', 'person'), interviews })) {
      expect(text).not.toContain('40 %');
      expect(text).not.toContain('Information received from');
    }
  });

  it('does not betray that its account differs from the named ones', async () => {
    const file: ConsultationFile = {
      ...smallFile,
      answers: [
        ...smallFile.answers!,
        { interview: 'v2', criterion: 'R1-C1', value: 'yes', basis: 'documented', attribution: 'unattributed' },
      ],
    };
    for (const text of await allTexts(file)) expect(text).not.toMatch(/Accounts differ|differed between|jointly/);
  });
});

describe('accounts of named institutions that differ', () => {
  it('are said to differ, without who said what', async () => {
    const file: ConsultationFile = {
      ...smallFile,
      answers: [...smallFile.answers!, { interview: 'v2', criterion: 'R1-C1', value: 'yes', basis: 'documented' }],
    };
    const html = textOf(await renderRoadMap(inputOf(file), 'html'), 'html');
    expect(html).toContain('Accounts differ');
    expect(html).toContain('On 1 statement the accounts of the institutions differ.');
    expect(html).toContain('Establish the facts jointly: A law in force obliges every carrier.');
  });
});

describe('the sample', () => {
  const input = exampleInput();
  const { record } = input;
  const leads = new Set(input.roadMap.steps.map(({ lead }) => lead));
  const unheard = record.institutions.filter(
    ({ id }) =>
      !leads.has(id) &&
      record.interviews.every(
        ({ institution, attribution }) =>
          institution !== id || attribution === 'confidential' || attribution === 'unattributed',
      ),
  );
  const hidden = [
    ...record.answers.flatMap(({ note, privateNote }) => [note, privateNote]),
    ...record.interviews.map(({ participants }) => participants),
    ...record.institutions.map(({ focalPoint }) => focalPoint),
    ...record.safeguards.map(({ note }) => note),
    ...unheard.map(({ name }) => name),
  ].flatMap((text) => (text === undefined || text === '' ? [] : text.replace(/\s+/g, ' ').trim()));

  it.each(documentFormats)('keeps its notes, people and silent institutions out of the %s', async (format) => {
    expect(hidden.length).toBeGreaterThan(100);
    const text = textOf(await renderRoadMap(input, format), format);
    for (const words of hidden) expect(text, words).not.toContain(words);
  });
});
