import { describe, expect, it } from 'vitest';
import type { ConsultationRecord, Edit, Step } from '../../../shared/model';
import { evaluate } from '../../../shared/pipeline';
import { changesSince, draftOf } from '../../../shared/roadmap';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf } from '../../fixtures/records';

const pack = packOf(
  [
    requirement('R1', [
      status('A', 1, {
        step: { months: 2, assistance: 'training', partners: ['UNODC'], indicator: { name: 'Acts in force' } },
      }),
      status('B', 2, { step: { months: 2 } }),
    ]),
    requirement('R2', [status('C', 1, { step: { months: 2 } })]),
  ],
  { assistance: [area('training')] },
);
const recordWith = (
  edits: Edit[],
  values: Record<string, string> = { A: 'no', B: 'no', C: 'no' },
): ConsultationRecord =>
  recordOf({
    answers: answered(values),
    edits,
    institutions: ['i1', 'i2'].map((id) => ({ id, name: id, kind: 'ministry' })),
    targets: ['R1', 'R2'].map((id) => ({ requirement: id, lead: 'i1' })),
  });
const mapWith = (...args: Parameters<typeof recordWith>) => evaluate(pack, recordWith(...args)).roadMap;
const stepOf = (steps: readonly Step[], id: string) => steps.find((step) => step.id === id);

describe('Regenerating keeps every human edit', () => {
  it('keeps words, partners and indicator, and marks the fields', () => {
    const edits: Edit[] = [
      { step: 'step:A', field: 'partners', value: ['UNODC', 'INTERPOL'] },
      { step: 'step:A', field: 'action', value: 'Adopt the decree by Cabinet decision.' },
      { step: 'step:A', field: 'recommendation', value: 'The Cabinet prefers a decree.' },
      { step: 'step:A', field: 'indicator', value: 'Decree published' },
    ];
    expect(stepOf(mapWith(edits).steps, 'step:A')).toMatchObject({
      action: 'Adopt the decree by Cabinet decision.',
      recommendation: 'The Cabinet prefers a decree.',
      partners: ['UNODC', 'INTERPOL'],
      indicator: 'Decree published',
      edited: ['action', 'recommendation', 'partners', 'indicator'],
    });
  });

  it('keeps them when the answers change around them', () => {
    const edits: Edit[] = [{ step: 'step:A', field: 'action', value: 'Ours.' }];
    const after = mapWith(edits, { A: 'partly', B: 'yes', C: 'yes' });
    expect(stepOf(after.steps, 'step:A')).toMatchObject({ action: 'Ours.', edited: ['action'] });
  });

  it('marks a field even if the person wrote what the rules say too', () => {
    const edits: Edit[] = [{ step: 'step:A', field: 'action', value: 'Put A in place.' }];
    expect(stepOf(mapWith(edits).steps, 'step:A')!.edited).toEqual(['action']);
  });

  it('leaves steps that nobody touched unmarked', () => {
    expect(mapWith([]).steps.flatMap(({ edited }) => edited)).toEqual([]);
  });

  describe('lead', () => {
    it('counts towards the capacity of the lead that the person chose: one at a time, C goes to i2 and starts at once', () => {
      const record = recordWith([{ step: 'step:C', field: 'lead', value: 'i2' }]);
      record.consultation.maxParallelSteps = 1;
      const steps = evaluate(pack, record).roadMap.steps;
      expect(stepOf(steps, 'step:A')).toMatchObject({ lead: 'i1', starts: '2026-07-01' });
      expect(stepOf(steps, 'step:C')).toMatchObject({ lead: 'i2', starts: '2026-07-01', edited: ['lead'] });
    });

    it('can be taken away, which lifts the limit', () => {
      const record = recordWith([{ step: 'step:C', field: 'lead', value: null }]);
      record.consultation.maxParallelSteps = 1;
      expect(stepOf(evaluate(pack, record).roadMap.steps, 'step:C')).toMatchObject({
        lead: null,
        starts: '2026-07-01',
      });
    });
  });

  describe('starts and ends', () => {
    it('replace the printed dates of that step only, and it is listed where its new start belongs', () => {
      const edits: Edit[] = [
        { step: 'step:A', field: 'starts', value: '2027-01-15' },
        { step: 'step:A', field: 'ends', value: '2027-02-15' },
      ];
      const { steps } = mapWith(edits);
      expect(steps.map(({ id, starts, ends }) => [id, starts, ends])).toEqual([
        ['step:C', '2026-07-01', '2026-08-31'],
        ['step:B', '2026-09-01', '2026-10-31'],
        ['step:A', '2027-01-15', '2027-02-15'],
      ]);
      expect(stepOf(steps, 'step:A')!.edited).toEqual(['starts', 'ends']);
    });
  });

  describe('leaving a step out', () => {
    const edits: Edit[] = [{ step: 'step:A', field: 'omitted', value: 'Parliament has already adopted the bill.' }];

    it('removes it with its reason, and what depended on it is satisfied', () => {
      const { steps, omitted } = mapWith(edits);
      expect(omitted).toEqual([{ step: 'step:A', reason: 'Parliament has already adopted the bill.' }]);
      expect(stepOf(steps, 'step:A')).toBeUndefined();
      expect(stepOf(steps, 'step:B')).toMatchObject({ dependsOn: [], starts: '2026-07-01' });
    });

    it('leaves the need in the findings', () => {
      const { findings } = evaluate(pack, recordWith(edits));
      const need = findings.needs.find(({ criterion }) => criterion === 'A')!;
      expect(need.parts.unlocks).toBe(0);
    });

    it('takes a remedy along that guards nothing else', () => {
      const guarded = packOf([requirement('R1', [status('A', 1, { step: { safeguards: ['SG'] } })])], {
        library: [safeguard('SG', 'block')],
      });
      const record = recordOf({
        answers: answered({ A: 'no' }),
        safeguards: [{ safeguard: 'SG', value: 'no' }],
        edits: [...edits, { step: 'remedy:SG', field: 'action', value: 'Ours.' }],
      });
      expect(evaluate(guarded, record).roadMap).toMatchObject({
        steps: [],
        omitted: [{ step: 'step:A' }],
        obsolete: ['remedy:SG'],
      });
    });

    it('of a remedy does not give the assistance back', () => {
      const guarded = packOf(
        [requirement('R1', [status('A', 1, { step: { assistance: 'training', safeguards: ['SG'] } })])],
        {
          library: [safeguard('SG', 'block')],
          assistance: [area('training')],
        },
      );
      const record = recordOf({
        answers: answered({ A: 'no' }),
        safeguards: [{ safeguard: 'SG', value: 'no' }],
        edits: [{ step: 'remedy:SG', field: 'omitted', value: 'Dealt with elsewhere.' }],
      });
      expect(evaluate(guarded, record).roadMap).toMatchObject({
        steps: [{ id: 'step:A', assistance: null, dueDiligence: 'withheld', dependsOn: [] }],
        omitted: [{ step: 'remedy:SG' }],
      });
    });
  });

  it('keeps edits of steps that the answers no longer call for apart, sorted, and brings them back when they do', () => {
    const edits: Edit[] = [
      { step: 'step:C', field: 'action', value: 'Ours.' },
      { step: 'establish:A', field: 'omitted', value: 'Known by now.' },
      { step: 'step:B', field: 'action', value: 'Ours too.' },
    ];
    const settled = mapWith(edits, { A: 'no', B: 'yes', C: 'yes' });
    expect(settled.obsolete).toEqual(['establish:A', 'step:B', 'step:C']);
    expect(settled.omitted).toEqual([]);
    expect(stepOf(mapWith(edits).steps, 'step:C')).toMatchObject({ action: 'Ours.' });
  });
});

describe('a draft that was taken', () => {
  const bare = (record: ConsultationRecord): ConsultationRecord => ({
    ...record,
    edits: record.edits.filter(({ field }) => field === 'omitted'),
  });
  const taken = (record: ConsultationRecord) =>
    draftOf(evaluate(pack, record).roadMap, evaluate(pack, bare(record)).roadMap);
  const since = (before: ConsultationRecord, after: ConsultationRecord) => {
    const { added, removed, changed, proposals, kept } = changesSince(
      taken(before),
      evaluate(pack, after).roadMap,
      evaluate(pack, bare(after)).roadMap,
    );
    return {
      added: added.map(({ id }) => id),
      removed,
      changed: changed.map(({ step, fields }) => [step.id, ...fields]),
      proposals: proposals.map(({ step, field }) => [step.id, field]),
      kept,
    };
  };
  const nothing = { added: [], removed: [], changed: [], proposals: [] };

  it('finds nothing changed in the same consultation', () => {
    expect(since(recordWith([]), recordWith([]))).toEqual({ ...nothing, kept: 3 });
  });

  it('names what is new and what the answers no longer call for', () => {
    const before = recordWith([], { A: 'no', B: 'yes', C: 'no' });
    const after = recordWith([], { A: 'yes', B: 'no', C: 'no' });
    expect(since(before, after)).toEqual({ ...nothing, added: ['step:B'], removed: ['step:A'], kept: 1 });
  });

  it('names the fields in which a step reads otherwise', () => {
    const after = recordWith([]);
    const moved = { ...after, targets: after.targets.map((target) => ({ ...target, lead: 'i2' })) };
    expect(since(recordWith([]), moved).changed).toEqual([
      ['step:A', 'lead'],
      ['step:C', 'lead'],
      ['step:B', 'lead'],
    ]);
  });

  it('does not take a person’s own edit for a change, made or taken back', () => {
    const edited = recordWith([{ step: 'step:C', field: 'action', value: 'Ours.' }]);
    expect(since(recordWith([]), edited)).toEqual({ ...nothing, kept: 3 });
    expect(since(edited, recordWith([]))).toEqual({ ...nothing, kept: 3 });
  });

  it('tells where the proposal beneath an edit became another one, and the edit stands', () => {
    const edit: Edit = { step: 'establish:A', field: 'action', value: 'Ask the ministry once more.' };
    const before = recordWith([edit], { A: 'unknown', B: 'no', C: 'no' });
    const after = {
      ...before,
      interviews: [...before.interviews, { id: 'v2', institution: 'i2' }],
      answers: [
        ...before.answers.filter(({ criterion }) => criterion !== 'A'),
        { interview: 'v1', criterion: 'A', value: 'yes' },
        { interview: 'v2', criterion: 'A', value: 'no' },
      ],
    };
    expect(since(before, after).proposals).toEqual([['establish:A', 'action']]);
    expect(stepOf(evaluate(pack, after).roadMap.steps, 'establish:A')!.action).toBe(edit.value);
  });
});
