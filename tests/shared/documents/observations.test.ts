import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  generatedObservations,
  observationsDocument,
  observationsFormats,
  renderObservations,
} from '../../../shared/documents';
import type { Answer, ConsultationFile, Observations } from '../../../shared/model';
import { exampleInput } from './example';
import { inputOf, smallFile } from './fixture';
import { partsOf, textOf } from './reading';

const nothing: Observations = { language: 'en' };
const answersOf = (...answers: readonly Answer[]): ConsultationFile => ({ ...smallFile, answers: [...answers] });
const linesOf = (text: string): readonly string[] => text.split('\n');

describe('the preliminary observations', () => {
  it('say what is in place, partly, not yet, not established and next, each statement under one heading', () => {
    const texts = generatedObservations(
      inputOf(
        answersOf(
          { interview: 'v1', criterion: 'R1-C1', value: 'yes', basis: 'documented' },
          { interview: 'v1', criterion: 'R1-C2', value: 40 },
          { interview: 'v2', criterion: 'R2-C1', value: 'unknown' },
          { interview: 'v2', criterion: 'R2-C2', value: 'ministry' },
        ),
      ),
    );
    expect(linesOf(texts.inPlace)).toEqual([
      'One statement is in place:',
      '• Passenger information: A law in force obliges every carrier.',
    ]);
    expect(linesOf(texts.partly)[1]).toBe('• Watch lists: Entries are reviewed.');
    expect(linesOf(texts.notYet)[1]).toBe('• Passenger information: At least 95 % of flights send complete data.');
    expect(linesOf(texts.open)[1]).toBe('• Watch lists: One authority keeps the list.');
    expect(texts.next).toContain('The road map is proposed to start on 1 July 2026.');
    expect(texts.opening).toContain('2 March 2026 to 6 March 2026');
  });

  it('count what the page has no room for, instead of leaving it out silently', () => {
    const texts = generatedObservations(exampleInput());
    const [lead = '', ...points] = linesOf(texts.inPlace);
    expect(points).toHaveLength(5);
    expect(Number(/^\d+/.exec(lead)?.[0])).toBeGreaterThan(5);
    expect(lead).toContain('among them');
  });

  it('set what rests on confidential words alone with what could not be established', () => {
    const input = (attribution: 'confidential' | 'unattributed', own: 'confidential' | 'person' = 'person') =>
      inputOf({
        ...answersOf({ interview: 'v1', criterion: 'R1-C1', value: 'no', attribution: own }),
        interviews: [{ id: 'v1', institution: 'i1', heldOn: '2026-03-03', attribution }],
      });
    const statement = 'A law in force obliges every carrier.';
    expect(generatedObservations(input('unattributed')).notYet).toContain(statement);
    for (const guarded of [input('confidential'), input('unattributed', 'confidential')]) {
      const texts = generatedObservations(guarded);
      expect(texts.open).toContain(statement);
      expect(texts.notYet).not.toContain(statement);
      expect(texts.next).not.toContain('Enact the duty of carriers.');
    }
  });

  it('keep what a person wrote whatever the findings become, and leave out what they left blank', () => {
    const written: Observations = {
      language: 'en',
      inPlace: 'Much is in place.\n- A first point\n• A second',
      open: ' ',
    };
    for (const file of [smallFile, answersOf()]) {
      const { sections } = observationsDocument(inputOf(file), written);
      expect(sections.find(({ id }) => id === 'inPlace')?.blocks).toEqual([
        { kind: 'paragraph', role: 'body', text: 'Much is in place.' },
        { kind: 'list', items: ['A first point', 'A second'] },
      ]);
      expect(sections.map(({ id }) => id)).not.toContain('open');
    }
  });

  it.each(observationsFormats)('give the same bytes of %s twice', async (format) => {
    const digest = async () =>
      createHash('sha256')
        .update(await renderObservations(exampleInput(), nothing, format))
        .digest('hex');
    expect(await digest()).toBe(await digest());
  });

  it.each(['en', 'fr'])('say everything in %s, without a key in the place of a text', async (language) => {
    for (const format of observationsFormats)
      expect(textOf(await renderObservations(exampleInput(language), { language }, format), format)).not.toMatch(
        /observations:\S|\{\{|domain:\S/,
      );
  });
});

describe('what may not leave the team', () => {
  const mark = (place: string): string => `QZX${place}7&é<QZX${place}8>`;
  const file: ConsultationFile = {
    ...smallFile,
    institutions: smallFile.institutions!.map((each) => ({ ...each, name: mark('name'), focalPoint: mark('focal') })),
    interviews: [
      ...smallFile.interviews!.map((each) => ({ ...each, participants: mark('people') })),
      {
        id: 'QZXv3',
        institution: 'i1',
        heldOn: '2031-05-17',
        attribution: 'confidential',
        participants: mark('secret'),
      },
    ],
    answers: [
      ...smallFile.answers!,
      { interview: 'QZXv3', criterion: 'R1-C2', value: 61.7331, basis: 'observed' } as const,
      { interview: 'QZXv3', criterion: 'R2-C2', value: 'nobody', basis: 'observed' } as const,
    ].map((answer, i): Answer => ({ ...answer, note: mark(`note${i}`), privateNote: mark(`private${i}`) })),
    determinations: [{ criterion: 'R1-C1', value: 'no', rationale: mark('rationale') }],
    safeguards: smallFile.safeguards!.map((answer) => ({ ...answer, note: mark('safeguard') })),
    interventions: smallFile.interventions!.map((each) => ({ ...each, title: mark('intervention') })),
  };

  it.each(observationsFormats)(
    'is in no part of the %s: no note, no name, no figure, nothing confidential',
    async (format) => {
      const bytes = await renderObservations(inputOf(file), nothing, format);
      for (const [name, part] of partsOf(bytes, format)) {
        expect(name).not.toMatch(/QZX/i);
        expect(part, name).not.toMatch(/QZX/i);
      }
      const text = textOf(bytes, format);
      for (const betrayal of ['61.73', 'nobody', '2031', '17 May']) expect(text, betrayal).not.toContain(betrayal);
    },
  );

  it.each(observationsFormats)(
    'of the sample is not in its %s: no note, participant, focal point or institution',
    async (format) => {
      const input = exampleInput();
      const { institutions, interviews, answers } = input.record;
      const hidden = [
        ...institutions.flatMap(({ name, focalPoint }) => [name, focalPoint]),
        ...interviews.map(({ participants }) => participants),
        ...answers.flatMap(({ note, privateNote }) => [note, privateNote]),
      ].filter((words): words is string => words !== undefined && words.length > 12);
      expect(hidden.length).toBeGreaterThan(100);
      const text = textOf(await renderObservations(input, nothing, format), format);
      for (const words of hidden) expect(text, words).not.toContain(words);
    },
  );
});
