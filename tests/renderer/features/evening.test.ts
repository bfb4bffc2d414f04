import { describe, expect, it } from 'vitest';
import {
  type Briefing,
  briefingsFor,
  interviewsToCome,
  leftOver,
  openPoints,
} from '../../../renderer/features/evening/briefing';
import { dayAfter, dayToLookBackOn, interviewsOn, meetingDays } from '../../../renderer/features/evening/days';
import { entriesOf } from '../../../renderer/features/evening/entries';
import { contestedSince, lookBack } from '../../../renderer/features/evening/lookBack';
import { applyChanges, emptyLog, writeChanges, type Draft, type LogState } from '../../../shared/log';
import type { Criterion } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { answerId, draftsOfRecord, recordOfLog } from '../../../shared/projection';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const asked = (id: string, level: number, ...ask: string[]): Criterion => ({ ...status(id, level), ask });

const pack = packOf([
  requirement('R1', [
    asked('law', 1, 'justice', 'border'),
    asked('unit', 2, 'border'),
    asked('system', 2, 'border'),
    asked('review', 3, 'court'),
    asked('prisons', 1, 'prison'),
  ]),
]);

const days = {
  institutions: [
    { id: 'b', name: 'Border service', kind: 'border' },
    { id: 'j', name: 'Ministry of justice', kind: 'justice' },
    { id: 'c', name: 'Court', kind: 'court' },
  ],
  interviews: [
    { id: 'b1', institution: 'b', heldOn: '2026-03-02' },
    { id: 'j1', institution: 'j', heldOn: '2026-03-03' },
    { id: 'b2', institution: 'b', heldOn: '2026-03-04' },
    { id: 'c0', institution: 'c' },
    { id: 'desk', institution: 'b', heldOn: '2026-03-05', mode: 'deskReview' as const },
  ],
};

const record = recordOf({
  ...days,
  answers: [
    { ...says('law', 'yes', 'b1', 'documented'), note: 'Act 7.' },
    says('unit', 'yes', 'desk', 'documented'),
    says('law', 'no', 'j1', 'documented'),
    says('review', 'unknown', 'j1'),
  ],
});

let changeNumber = 0;
const written = (log: LogState, drafts: readonly Draft[]): LogState =>
  applyChanges(
    log,
    writeChanges(log, 'c1', drafts, {
      device: 'd1',
      author: '',
      now: () => 0,
      newId: () => `change-${(changeNumber += 1)}`,
    }),
  );
const marked = (interview: string, criterion: string, field: string, value: true | string): Draft => ({
  kind: 'answer',
  record: answerId(interview, criterion),
  field,
  value,
});

/** The evening of a day, after these marks were made. */
const eveningOf = (day: string, ...marks: readonly Draft[]) => {
  const log = written(written(emptyLog, draftsOfRecord(record)), marks);
  const present = recordOfLog(log).record!;
  const { findings, roadMap } = evaluate(pack, present);
  const entries = entriesOf(log);
  const points = openPoints(pack, present, findings, roadMap);
  const next = dayAfter(meetingDays(present.interviews), day);
  const coming = next === undefined ? [] : interviewsOn(present.interviews, next);
  const briefings = briefingsFor(pack, present, points, entries, coming);
  const held = interviewsOn(present.interviews, day);
  return {
    points,
    briefings,
    back: lookBack(pack, held, entries),
    contested: contestedSince(findings, new Set(held.map(({ id }) => id))).map(({ id }) => id),
    left: leftOver(present, points, entries, briefings, day),
  };
};
const idsIn = (points: readonly { readonly criterion: Criterion }[]) => points.map(({ criterion }) => criterion.id);
const askedOf = ({ toAsk }: Briefing) => idsIn(toAsk);

describe('The day that is looked back on', () => {
  const found = meetingDays(record.interviews);

  it('is the latest with a meeting up to today, and before the first meeting that one', () => {
    expect(dayToLookBackOn(found, '2026-03-03')).toBe('2026-03-03');
    expect(dayToLookBackOn(found, '2026-12-31')).toBe('2026-03-04');
    expect(dayToLookBackOn(found, '2026-01-01')).toBe('2026-03-02');
    expect(dayToLookBackOn([], '2026-01-01')).toBeUndefined();
  });

  it('is never one on which only documents were read', () => {
    expect(found).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });
});

describe('Looking back', () => {
  it('counts what was asked and not known, and names what lacks a basis or a note', () => {
    const [justice] = eveningOf('2026-03-03').back;
    expect(justice).toMatchObject({ asked: 2, notKnown: 1, points: [{ criterion: 'law', reasons: ['note'] }] });
  });

  it('keeps in sight what was parked or marked before it had an answer', () => {
    const [border] = eveningOf(
      '2026-03-02',
      marked('b1', 'system', 'parked', true),
      marked('b1', 'unit', 'followUp', true),
    ).back;
    expect(border?.points).toEqual([
      { criterion: 'unit', reasons: ['followUp'] },
      { criterion: 'system', reasons: ['parked'] },
    ]);
  });

  it('names what accounts differ on since this day, and not what they differed on before', () => {
    expect(eveningOf('2026-03-02').contested).toEqual(['law']);
    expect(eveningOf('2026-03-03').contested).toEqual(['law']);
    expect(eveningOf('2026-03-04').contested).toEqual([]);
  });

  it('keeps what was determined meanwhile, so that it does not vanish under the hand', () => {
    const determined = eveningOf(
      '2026-03-03',
      { kind: 'determination', record: 'law', field: 'value', value: 'no' },
      { kind: 'determination', record: 'law', field: 'rationale', value: 'The text was read.' },
    );
    expect(determined.contested).toEqual(['law']);
    expect(idsIn(determined.points)).not.toContain('law');
  });
});

describe('What the coming day asks', () => {
  it('is what is contested, not known or known from documents only: the lowest level first, then what steps wait for', () => {
    const { briefings } = eveningOf('2026-03-03');
    expect(briefings.map(askedOf)).toEqual([['law', 'system', 'unit']]);
    expect(briefings[0]?.toAsk.map(({ why }) => why)).toEqual(['contested', 'unknown', 'unconfirmed']);
  });

  it('leaves out what this interview already answered', () => {
    expect(eveningOf('2026-03-02').briefings.map(askedOf)).toEqual([[]]);
  });

  it('has first what a person put to it, whoever is usually asked and whatever is known', () => {
    const { briefings } = eveningOf('2026-03-03', marked('b2', 'review', 'followUp', true));
    expect(briefings[0]?.toAsk[0]).toMatchObject({ criterion: { id: 'review' }, put: true, why: 'unknown' });
  });

  it('moves what is asked elsewhere instead, and remembers where', () => {
    const { briefings } = eveningOf('2026-03-03', marked('b2', 'system', 'askInstead', 'c0'));
    expect(briefings.map(askedOf)).toEqual([['law', 'unit']]);
    expect(briefings[0]?.elsewhere).toMatchObject([{ criterion: { id: 'system' }, instead: 'c0' }]);
  });

  it('names what it leaves open: for later, for institutions without an interview to come, and for nobody', () => {
    const { left } = eveningOf('2026-03-03');
    expect(idsIn(left.later)).toEqual(['review']);
    expect(idsIn(left.unplanned)).toEqual([]);
    expect(idsIn(left.nobody)).toEqual(['prisons']);
    expect(idsIn(eveningOf('2026-03-04').left.unplanned)).toEqual(['law', 'system', 'unit']);
  });

  it('is still to come in interviews of later days and in those without a date', () => {
    expect(interviewsToCome(record, '2026-03-02').map(({ id }) => id)).toEqual(['j1', 'b2', 'c0']);
  });
});
