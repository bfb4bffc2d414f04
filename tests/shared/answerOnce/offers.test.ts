import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OtherConsultation, offersFor } from '../../../shared/answerOnce';
import { type ConsultationFile, type Criterion, type Pack, withEveryList } from '../../../shared/model';
import { type LoadedPack, indexPack } from '../../../shared/pack';

type Kind = Partial<Criterion> & Pick<Criterion, 'id'>;

const criterion = (given: Kind): Criterion =>
  ({
    level: 1,
    dimension: 'institutional',
    question: 'Which authority?',
    statement: 'One authority is independent.',
    ask: ['justice'],
    answer: 'status',
    ...given,
  }) as Criterion;

const packOf = (id: string, ...criteria: readonly Kind[]): LoadedPack =>
  indexPack(
    {
      format: 'waymark.pack/1',
      id,
      version: '1.0.0',
      title: id,
      levels: [{ level: 1, name: 'Initial' }],
      norms: [{ id: 'N', title: 'Norm' }],
      institutions: ['justice'],
      requirements: [
        {
          id: `${id}-R`,
          title: 'Requirement',
          summary: 'What is asked.',
          sources: [{ norm: 'N', binding: 'decides' }],
          criteria: criteria.map(criterion),
        },
      ],
    } satisfies Pack,
    [],
  );

const link = (pack: string, id: string, reason = 'The same authority.') => ({ pack, criterion: id, reason });

const recordOf = (id: string, pack: string, more: Partial<ConsultationFile> = {}, memberState = 'XAA') =>
  withEveryList({
    format: 'waymark.consultation/1',
    consultation: { id, memberState, title: `Consultation ${id}`, pack: `${pack}@1.0.0`, roadMapStart: '2026-07-01' },
    institutions: [{ id: 'i1', name: 'Ministry of Justice', kind: 'justice' }],
    interviews: [{ id: 'v1', institution: 'i1', heldOn: '2026-03-03' }],
    ...more,
  });

const arms = packOf('arms', { id: 'A1', sameAs: [link('fusion', 'F1')] });
const fusion = packOf('fusion', { id: 'F1' });
const here = recordOf('c1', 'arms');
const saying = (...answers: ConsultationFile['answers'] & object): OtherConsultation => ({
  pack: fusion,
  record: recordOf('c2', 'fusion', { answers }),
});
const yes = { interview: 'v1', criterion: 'F1', value: 'yes', basis: 'observed' } as const;

describe('an answer from another consultation of the same State', () => {
  it('is offered with its value, basis, day, institution and the reason of the link', () => {
    expect(offersFor(arms, here, 'A1', [saying(yes)])).toMatchObject([
      {
        consultation: 'c2',
        title: 'Consultation c2',
        reasons: ['The same authority.'],
        given: 'yes',
        value: 'yes',
        mapped: false,
        basis: 'observed',
        date: '2026-03-03',
        institution: 'Ministry of Justice',
        attribution: 'institution',
        contested: false,
      },
    ]);
  });

  it('is offered the other way too, whichever of the packs has the link', () => {
    const other = { pack: arms, record: recordOf('c2', 'arms', { answers: [{ ...yes, criterion: 'A1' }] }) };
    expect(offersFor(fusion, recordOf('c1', 'fusion'), 'F1', [other])).toHaveLength(1);
  });

  it('is offered over several links, with all their reasons', () => {
    const targets = packOf('targets', { id: 'T1', sameAs: [link('fusion', 'F1', 'One law.')] });
    const between = { pack: fusion, record: recordOf('c2', 'fusion') };
    const other = { pack: targets, record: recordOf('c3', 'targets', { answers: [{ ...yes, criterion: 'T1' }] }) };
    expect(offersFor(arms, here, 'A1', [between, other])).toMatchObject([
      { consultation: 'c3', reasons: ['The same authority.', 'One law.'] },
    ]);
  });

  it('is offered where it is the same criterion of the same pack, in an earlier consultation', () => {
    const before = { pack: arms, record: recordOf('c0', 'arms', { answers: [{ ...yes, criterion: 'A1' }] }) };
    expect(offersFor(arms, here, 'A1', [before])).toMatchObject([{ consultation: 'c0', reasons: [] }]);
  });

  it('is not offered to another State, nor to the consultation itself', () => {
    expect(offersFor(arms, recordOf('c1', 'arms', {}, 'XBB'), 'A1', [saying(yes)])).toEqual([]);
    expect(offersFor(arms, recordOf('c2', 'arms'), 'A1', [saying(yes)])).toEqual([]);
  });

  it('is not offered where nothing is known', () => {
    expect(offersFor(arms, here, 'A1', [saying({ ...yes, value: 'unknown' })])).toEqual([]);
    expect(offersFor(arms, here, 'A1', [saying({ ...yes, value: 'declined' })])).toEqual([]);
  });

  it('comes newest first, and says where accounts differed', () => {
    const record = recordOf('c2', 'fusion', {
      interviews: [
        { id: 'v1', institution: 'i1', heldOn: '2026-03-03' },
        { id: 'v2', institution: 'i1', heldOn: '2026-03-09' },
        { id: 'v3', institution: 'i1' },
      ],
      answers: [yes, { ...yes, interview: 'v2', value: 'no' }, { ...yes, interview: 'v3' }],
    });
    const offers = offersFor(arms, here, 'A1', [{ pack: fusion, record }]);
    expect(offers.map(({ date, value, contested }) => [date, value, contested])).toEqual([
      ['2026-03-09', 'no', true],
      ['2026-03-03', 'yes', true],
      [null, 'yes', true],
    ]);
  });

  it('is what the team determined there, where it did', () => {
    const determined = { ...saying(yes) };
    const record = { ...determined.record, determinations: [{ criterion: 'F1', value: 'partly', rationale: 'Seen.' }] };
    expect(offersFor(arms, here, 'A1', [{ ...determined, record }])).toMatchObject([
      { value: 'partly', basis: null, date: '2026-03-03', institution: null, contested: false },
    ]);
  });

  it('names no institution that is not to be named, and keeps what was confidential so', () => {
    for (const attribution of ['unattributed', 'confidential'] as const)
      expect(offersFor(arms, here, 'A1', [saying({ ...yes, attribution })])).toMatchObject([
        { institution: null, attribution },
      ]);
  });

  it('keeps a determination as close as the closest account behind it', () => {
    const record = {
      ...saying({ ...yes, attribution: 'confidential' }).record,
      determinations: [{ criterion: 'F1', value: 'yes', rationale: 'Seen.' }],
    };
    expect(offersFor(arms, here, 'A1', [{ pack: fusion, record }])).toMatchObject([{ attribution: 'confidential' }]);
  });
});

describe('an answer of another kind', () => {
  const given = (there: Kind, own: Kind, value: string | number) =>
    offersFor(packOf('arms', { ...own, sameAs: [link('fusion', 'F1')] }), here, 'A1', [
      { pack: packOf('fusion', there), record: recordOf('c2', 'fusion', { answers: [{ ...yes, value }] }) },
    ]);
  const number = (id: string, metWhen: string): Kind => ({ id, answer: 'number', metWhen });
  const choice = (id: string): Kind => ({
    id,
    answer: 'choice',
    metWhen: { all: 'met', some: 'partly', none: 'unmet' },
  });

  it('goes over as the figure it is, and counts by the rule here', () => {
    expect(given(number('F1', '>= 90'), number('A1', '>= 50'), 70)).toMatchObject([{ value: 70, mapped: false }]);
  });

  it('goes over by what it amounts to, and says so', () => {
    expect(given(number('F1', '>= 90'), { id: 'A1' }, 95)).toMatchObject([{ value: 'yes', given: 95, mapped: true }]);
    expect(given({ id: 'F1' }, choice('A1'), 'partly')).toMatchObject([{ value: 'some', mapped: true }]);
  });

  it('is not offered where no figure follows from it', () => {
    expect(given({ id: 'F1' }, number('A1', '>= 50'), 'yes')).toEqual([]);
  });

  it('is not offered where criteria repeat over named things', () => {
    const repeat = { over: 'posts', rule: 'worst' } as const;
    expect(given({ id: 'F1', repeat }, { id: 'A1' }, 'yes')).toEqual([]);
    expect(given({ id: 'F1' }, { id: 'A1', repeat }, 'yes')).toEqual([]);
  });

  it('always fits the criterion that takes it over', () => {
    const kinds = [{ id: 'X' } as Kind, number('X', '>= 90'), choice('X')];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...kinds),
        fc.oneof(fc.constantFrom('yes', 'partly', 'no', 'na', 'unknown', 'all', 'some', 'none'), fc.integer()),
        (there, own, value) => {
          for (const offer of given({ ...there, id: 'F1' }, { ...own, id: 'A1' }, value)) {
            const fits =
              own.answer === 'number'
                ? typeof offer.value === 'number'
                : own.answer === 'choice'
                  ? ['all', 'some', 'none'].includes(String(offer.value))
                  : ['yes', 'partly', 'no', 'na'].includes(String(offer.value));
            expect(fits).toBe(true);
          }
        },
      ),
    );
  });
});
