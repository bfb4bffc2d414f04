import { describe, expect, it } from 'vitest';
import {
  coverOfNeeds,
  mismatches,
  overlapsOf,
  providersOf,
  timingOf,
} from '../../../renderer/features/needs/interventionCover';
import { timePicture } from '../../../renderer/features/needs/interventionTime';
import { everyNeed, needsInOrder } from '../../../renderer/features/needs/needList';
import { bearings, diligenceCounts, safeguardUses, standingOf } from '../../../renderer/features/needs/safeguardUse';
import type { ConsultationFile, Intervention, Step } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const helps = (id: string, about: Partial<Intervention> = {}): Intervention => ({
  id,
  title: `Project ${id}`,
  provider: 'A partner',
  status: 'ongoing',
  covers: ['R1'],
  ...about,
});

const pack = packOf(
  [
    requirement('R1', [
      status('a', 1, { step: { assistance: 'drafting', months: 6 } }),
      status('b', 2, { step: { assistance: 'training' } }),
    ]),
    requirement('R2', [status('c', 1, { step: { assistance: 'training' } })]),
  ],
  {
    assistance: [area('drafting', ['law']), area('training', ['vetting', 'law'])],
    safeguards: [safeguard('law', 'block'), safeguard('vetting', 'prohibit'), safeguard('plan', 'condition')],
  },
);
const given = (lists: Partial<Omit<ConsultationFile, 'format' | 'consultation'>> = {}) => {
  const record = recordOf({
    institutions: [{ id: 'i1', name: 'Ministry', kind: 'ministry' }],
    interviews: [{ id: 'v1', institution: 'i1' }],
    answers: answered({ a: 'no', b: 'no', c: 'partly' }),
    ...lists,
  });
  return { record, ...evaluate(pack, record) };
};

describe('interventions and needs', () => {
  it('overlap where more than one of them covers a need, those of several providers first', () => {
    const { record, findings } = given({
      interventions: [
        helps('t1'),
        helps('t2', { covers: ['b'] }),
        helps('t3', { covers: ['a'], provider: 'Another partner' }),
        helps('t4', { covers: ['c'], status: 'completed' }),
      ],
    });
    const cover = coverOfNeeds(pack, record, findings.needs);
    expect(overlapsOf(cover).map((need) => [need.criterion, providersOf(need)])).toEqual([
      ['a', ['A partner', 'Another partner']],
      ['b', ['A partner']],
    ]);
    expect(cover.find(({ criterion }) => criterion === 'c')?.by, 'a completed one covers no more').toEqual([]);
  });

  const step = (starts: string, ends: string) => ({ starts, ends }) as Step;
  it.each([
    ['endsBefore', { to: '2026-06-30' }],
    ['endsDuring', { to: '2026-09-29' }],
    [null, { to: '2026-09-30' }],
    [null, {}],
    [null, { from: '2026-09-30' }],
    ['beginsAfter', { from: '2026-10-01' }],
  ])('%s: %o against a step of July to September 2026', (timing, days) => {
    expect(timingOf(helps('t1', days), step('2026-07-01', '2026-09-30'))).toBe(timing);
  });

  it('say which covers end before the step needs them, and change no number by it', () => {
    const late = given({ interventions: [helps('t1', { to: '2026-12-30' })] });
    const open = given({ interventions: [helps('t1')] });
    const cover = coverOfNeeds(pack, late.record, late.findings.needs);
    expect(mismatches(cover, late.roadMap).map(({ criterion, timing }) => [criterion, timing])).toEqual([
      ['a', 'endsDuring'],
      ['b', 'endsBefore'],
    ]);
    expect(late.findings).toEqual(open.findings);
    expect(late.roadMap).toEqual(open.roadMap);
  });
});

describe('interventions over time', () => {
  it('stand by provider in whole years, with the months of the road map, and are open where no day is recorded', () => {
    const { record, roadMap } = given({
      interventions: [
        helps('t1', { from: '2026-07-01', to: '2026-12-31' }),
        helps('t2', { provider: 'Another partner', to: '2025-12-31' }),
      ],
    });
    const picture = timePicture(record.interventions, roadMap)!;
    expect(picture.years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
    expect(picture.lanes.map(({ provider }) => provider)).toEqual(['Another partner', 'A partner']);
    expect(picture.lanes[1]!.bars[0]).toMatchObject({ start: 0.5, end: 2 / 3, openStart: false, openEnd: false });
    expect(picture.lanes[0]!.bars[0]).toMatchObject({ start: 0, end: 1 / 3, openStart: true });
    expect(picture.roadMap!.start).toBe(0.5);
  });

  it('are no picture where there is no day at all', () => {
    expect(timePicture([], given().roadMap)).toBeNull();
  });
});

describe('the list of needs', () => {
  const { findings, roadMap } = given({ interventions: [helps('t1', { covers: ['c'] })] });
  const ids = (filter: Partial<typeof everyNeed>, order: Parameters<typeof needsInOrder>[4]) =>
    needsInOrder(pack, findings.needs, roadMap, { ...everyNeed, ...filter }, order).map(({ criterion }) => criterion);

  it('is narrowed by coverage, due diligence and requirement', () => {
    expect(ids({ coverage: 'existing' }, 'priority')).toEqual(['c']);
    expect(ids({ requirement: 'R1' }, 'priority')).toEqual(['a', 'b']);
    expect(ids({ dueDiligence: 'clear' }, 'priority')).toEqual([]);
  });

  it('is put in the order of the pack, of the steps, or of the rules', () => {
    expect(ids({}, 'priority')).toEqual(findings.needs.map(({ criterion }) => criterion));
    expect(ids({}, 'requirement')).toEqual(['a', 'b', 'c']);
    expect(ids({}, 'start').at(-1)).toBe('b');
  });
});

describe('safeguards', () => {
  const lifts = { official: 'The Deputy Director', reason: 'Agreed terms', until: '2027-01-01' };
  const standing = (id: string, lists: Parameters<typeof given>[0]) => {
    const { record, findings, roadMap } = given(lists);
    const use = safeguardUses(pack, record, findings.needs).find((known) => known.safeguard.id === id)!;
    const bearing = bearings(pack, roadMap).get(id);
    return { standing: standingOf(use, bearing?.lifted ?? false), bearing };
  };

  it('that nobody answered keep needs pending, and say which assistance waits', () => {
    const { standing: how, bearing } = standing('law', {});
    expect(how).toBe('open');
    expect(bearing?.assistance.toSorted()).toEqual(['drafting', 'training']);
    expect(diligenceCounts(given().findings.needs)).toEqual({ withheld: 0, pending: 3, conditional: 0, clear: 0 });
  });

  it('answered no hold back the assistance that they guard, until lifted or in place', () => {
    const no = (lift?: typeof lifts) => [{ safeguard: 'law', value: 'no' as const, ...(lift ? { lift } : {}) }];
    expect(standing('law', { safeguards: no() }).standing).toBe('holding');
    expect(standing('law', { safeguards: no(lifts) }).standing).toBe('lifted');
    expect(standing('law', { safeguards: [{ safeguard: 'law', value: 'yes' }] }).standing).toBe('satisfied');
  });

  it('that prohibit stay so whatever is recorded as a lift', () => {
    const safeguards = [{ safeguard: 'vetting', value: 'no' as const, lift: lifts }];
    expect(standing('vetting', { safeguards }).standing).toBe('holding');
  });
});
