import { describe, expect, it } from 'vitest';
import { numberTyped, numberWritten, ruleInWords } from '../../../renderer/features/answers/numberRule';
import { nextAttribution, stricterThan } from '../../../renderer/features/interview/answerKeys';
import { agendaOf, meetingToGoOnWith, progressOfInterviews } from '../../../renderer/features/interview/agenda';
import { evidenceOf, expectedOf } from '../../../renderer/features/interview/evidence';
import { type Mark, progressOf, sameMarks } from '../../../renderer/features/interview/marks';
import { interviewPart, readPart } from '../../../renderer/features/interview/part';
import { passedOver, waysFrom } from '../../../renderer/features/interview/useWay';
import { type Draft, applyChanges, emptyLog, writeChanges } from '../../../shared/log';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const asked = (id: string, ask: string[]) => ({ ...status(id, 1), ask });
const pack = packOf([
  requirement('R1', [asked('C1', ['border']), asked('C2', ['justice'])]),
  requirement('R2', [asked('C3', ['border', 'justice']), asked('C4', ['border'])]),
]);
const ids = (kind: string | undefined, touched: string[] = [], everything = false) =>
  agendaOf(pack, kind, new Set(touched), everything).map(({ criterion, number }) => `${number} ${criterion.id}`);

const mark: Mark = {
  answer: null,
  note: false,
  followUp: false,
  contested: false,
  hidden: false,
  parked: false,
  guarded: false,
  things: null,
};

describe('The questions of an interview', () => {
  it('are those to be asked of the kind of institution, in the order of the pack and with their numbers in it', () => {
    expect(ids('border')).toEqual(['1 C1', '3 C3', '4 C4']);
    expect(ids('justice')).toEqual(['2 C2', '3 C3']);
  });

  it('are also those that hold something already, whoever was to be asked', () => {
    expect(ids('border', ['C2'])).toEqual(['1 C1', '2 C2', '3 C3', '4 C4']);
  });

  it('are all of the pack where that is wanted, and none for an institution of no kind', () => {
    expect(ids('border', [], true)).toHaveLength(4);
    expect(ids(undefined)).toEqual([]);
  });
});

describe('Progress', () => {
  it('counts what was asked, what is to be asked and what is not known, declined among them', () => {
    const marks: Mark[] = [
      { ...mark, answer: 'met' },
      { ...mark, answer: 'unknown' },
      { ...mark, answer: 'declined' },
      mark,
    ];
    expect(progressOf(marks)).toEqual({ asked: 3, toAsk: 4, notKnown: 2 });
  });

  it('leaves out what does not apply now, unless it was answered', () => {
    expect(
      progressOf([
        { ...mark, hidden: true },
        { ...mark, hidden: true, answer: 'met' },
      ]),
    ).toEqual({
      asked: 1,
      toAsk: 1,
      notKnown: 0,
    });
  });

  it('of every interview follows its institution’s kind and adds what was answered beyond it', () => {
    const record = recordOf({
      institutions: [{ id: 'i1', name: 'Border service', kind: 'border' }],
      interviews: [
        { id: 'v1', institution: 'i1' },
        { id: 'v2', institution: 'i1' },
      ],
      answers: [says('C1', 'yes', 'v1'), says('C2', 'declined', 'v1')],
    });
    const progress = progressOfInterviews(pack, record, new Set(['C4']));
    expect(progress.get('v1')).toEqual({ asked: 2, toAsk: 3, notKnown: 1 });
    expect(progress.get('v2')).toEqual({ asked: 0, toAsk: 2, notKnown: 0 });
  });

  it('says which meeting to go on with: today’s, else the next one, else the last that was left unfinished', () => {
    const meeting = (id: string, heldOn?: string) => ({ id, institution: 'i1', ...(heldOn && { heldOn }) });
    const meetings = [meeting('v1', '2026-03-02'), meeting('v2', '2026-03-03'), meeting('v3')];
    const asked = (...counts: number[]) =>
      new Map(counts.map((count, index) => [`v${index + 1}`, { asked: count, toAsk: 2, notKnown: 0 }]));
    const on = (today: string, ...counts: number[]) => meetingToGoOnWith(meetings, asked(...counts), today)?.id;
    expect(on('2026-03-03', 0, 1, 0)).toBe('v2');
    expect(on('2026-03-03', 0, 2, 0)).toBe('v3');
    expect(on('2026-03-09', 0, 1, 2)).toBe('v2');
    expect(on('2026-03-09', 2, 2, 2)).toBeUndefined();
  });
});

describe('The way from question to question', () => {
  const agenda = agendaOf(pack, undefined, new Set(), true);

  it('passes over what does not apply now and was not answered', () => {
    const marks = [mark, { ...mark, hidden: true }, { ...mark, hidden: true, answer: 'unmet' as const }, mark];
    expect(waysFrom(agenda, marks, 0)).toEqual({ previous: null, next: 'C3', open: 'C4', parked: null });
    expect(waysFrom(agenda, marks, 2)).toMatchObject({ previous: 'C1', next: 'C4' });
  });

  it('finds what is still open from the beginning again after the last', () => {
    const marks = [mark, { ...mark, answer: 'met' as const }, { ...mark, answer: 'met' as const }, mark];
    expect(waysFrom(agenda, marks, 3)).toEqual({ previous: 'C3', next: null, open: 'C1', parked: null });
  });

  it('takes up what was set aside, and proposes it as not asked yet only when nothing else is left', () => {
    const aside = { ...mark, parked: true };
    expect(waysFrom(agenda, [aside, mark, mark, mark], 3)).toMatchObject({ open: 'C2', parked: 'C1' });
    const answered = { ...mark, answer: 'met' as const };
    expect(waysFrom(agenda, [aside, answered, answered, mark], 3)).toMatchObject({ open: 'C1', parked: 'C1' });
    expect(waysFrom(agenda, [aside, mark, mark, mark], 0)).toMatchObject({ parked: null });
  });

  it('names what a step passed over, in either direction', () => {
    const hidden = { ...mark, hidden: true };
    const marks = [mark, hidden, { ...hidden, answer: 'unmet' as const }, mark];
    const names = (from: string, to: string) =>
      passedOver(agenda, marks, from, to).map(({ criterion }) => criterion.id);
    expect(names('C1', 'C4')).toEqual(['C2']);
    expect(names('C4', 'C1')).toEqual(['C2']);
    expect(names('C1', 'C2')).toEqual([]);
    expect(names('C9', 'C4')).toEqual([]);
  });
});

it('makes the attribution of an answer stricter at each press, then the interview’s again', () => {
  expect(nextAttribution('institution', null)).toBe('unattributed');
  expect(nextAttribution('institution', 'unattributed')).toBe('confidential');
  expect(nextAttribution('institution', 'confidential')).toBeNull();
  expect(nextAttribution('confidential', null)).toBeNull();
  expect(stricterThan('person')).toEqual(['institution', 'unattributed', 'confidential']);
});

describe('The evidence list of an answer', () => {
  const author = () => {
    let id = 0;
    return { device: 'd', author: 'AB', now: () => 1_000_000 + id, newId: () => `c${id++}` };
  };
  const law = (record: string, field: string, value: string | boolean | null): Draft => {
    return { kind: 'evidence', record, field, value };
  };
  const drafts = [
    ...['e2', 'e1'].flatMap((id) => [law(id, 'interview', 'v1'), law(id, 'criterion:C1', true)]),
    law('e1', 'criterion:C2', true),
    law('e1', 'title', 'Border Act'),
    law('e1', 'seen', 'copy'),
    law('e3', 'interview', 'v2'),
    law('e3', 'criterion:C1', true),
  ];
  const log = applyChanges(emptyLog, writeChanges(emptyLog, 'c', drafts, author()));

  it('holds what this interview listed for this criterion, in the order in which it did', () => {
    const { listed, others } = evidenceOf(log, 'v1', 'C1');
    expect(listed.map(({ id }) => id)).toEqual(['e2', 'e1']);
    expect(listed[1]).toEqual({ id: 'e1', title: 'Border Act', seen: 'copy', expected: null, shared: true });
    expect(others).toEqual([]);
  });

  it('offers for another criterion what the interview knows already, and nothing of other interviews', () => {
    const { listed, others } = evidenceOf(log, 'v1', 'C2');
    expect(listed.map(({ id }) => id)).toEqual(['e1']);
    expect(others.map(({ id, seen, shared }) => ({ id, seen, shared }))).toEqual([
      { id: 'e2', seen: 'no', shared: false },
    ]);
  });

  it('knows what the pack asks to see by the words of the pack, in whatever language it is read', () => {
    const criterion = { ...status('C1', 1), evidence: ['law text', { en: 'regulation', fr: 'règlement' }] };
    expect(expectedOf(criterion, 'fr')).toEqual([
      { key: 'law text', text: 'law text' },
      { key: 'regulation', text: 'règlement' },
    ]);
  });
});

it('sees that nothing changed in the navigator while a note grows', () => {
  expect(sameMarks([mark], [{ ...mark }])).toBe(true);
  expect(sameMarks([mark], [{ ...mark, followUp: true }])).toBe(false);
  expect(sameMarks([mark], [mark, mark])).toBe(false);
});

it('opens an interview at a criterion by its address, whatever characters the ids have', () => {
  expect(readPart('v1')).toEqual({ interview: 'v1', criterion: null });
  expect(readPart(interviewPart('v/1', 'R1/C%1'))).toEqual({ interview: 'v/1', criterion: 'R1/C%1' });
});

it('takes a number with a point or a comma, and nothing that is none', () => {
  expect(['95', ' 12,5 ', '-3', '0.5'].map(numberTyped)).toEqual([95, 12.5, -3, 0.5]);
  expect(['', '9x', '1.2.3', '-', '1e5'].map(numberTyped)).toEqual([null, null, null, null, null]);
  expect(ruleInWords('>= 95', 'en')).toBe('≥ 95');
  expect(ruleInWords('<= 0.5', 'fr')).toBe('≤ 0,5');
  expect(numberWritten(12.5, 'fr')).toBe('12,5');
  expect(numberTyped(numberWritten(91.25, 'fr'))).toBe(91.25);
});
