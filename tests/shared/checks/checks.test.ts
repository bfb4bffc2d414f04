import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKinds, checksOf, type Check, type CheckCode, type NoteAlone } from '../../../shared/checks';
import type { Consultation, ConsultationFile, Criterion, Interview } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';
import { arbitraryConsultation } from '../../fixtures/arbitraryConsultations';
import { area, packOf, requirement, safeguard, status } from '../../fixtures/packs';
import { answered, recordOf, says } from '../../fixtures/records';

const indicator = { name: 'Share of flights' };
const measured = (id: string, level = 1): Criterion => status(id, level, { step: { indicator } });

type Lists = Omit<ConsultationFile, 'format' | 'consultation'>;
const base: Lists = {
  institutions: [
    { id: 'i1', name: 'Ministry of Justice of XAA', kind: 'justice' },
    { id: 'i2', name: 'Border Guard of XAA (حرس الحدود)', kind: 'border', focalPoint: 'Ms Amina Diallo' },
  ],
  interviews: [
    { id: 'v1', institution: 'i1' },
    { id: 'v2', institution: 'i1' },
  ],
  targets: [{ requirement: 'R1', level: 3, lead: 'i1' }],
};

const checked = (
  pack: LoadedPack,
  lists: Lists,
  about: { consultation?: Partial<Consultation>; notes?: readonly NoteAlone[] } = {},
): readonly Check[] => {
  const record = recordOf({ ...base, ...lists }, { consentReference: 'Letter of 1 February', ...about.consultation });
  const { findings, roadMap } = evaluate(pack, record);
  return checksOf(pack, record, findings, roadMap, about.notes);
};
const only = (code: CheckCode, checks: readonly Check[]): readonly Check[] =>
  checks.filter((each) => each.code === code);
const places = (code: CheckCode, checks: readonly Check[]) => only(code, checks).map(({ place }) => place);

const pack = packOf([requirement('R1', [measured('a'), measured('b'), measured('c', 2)])]);

describe('a consultation that is in order', () => {
  it('has nothing to look at', () => {
    const answers = [says('a', 'yes', 'v1', 'documented'), says('b', 'no', 'v1', 'stated'), says('c', 'no')];
    expect(checked(pack, { answers })).toEqual([]);
  });
});

describe('rated in place on statement only', () => {
  it('is found where no document and no observation counts', () => {
    const answers = [says('a', 'yes', 'v1', 'stated'), says('a', 'yes', 'v2')];
    const [found, ...rest] = only('metOnStatement', checked(pack, { answers }));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      place: { kind: 'criterion', criterion: 'a' },
      values: { count: 2 },
      judgement: true,
    });
  });

  it('is not said of what a document shows, of what the team determined, or of what is not in place', () => {
    const answers = [
      says('a', 'yes', 'v1', 'stated'),
      says('a', 'yes', 'v2', 'documented'),
      says('b', 'yes', 'v1', 'stated'),
      says('c', 'no', 'v1', 'stated'),
    ];
    const determinations = [{ criterion: 'b', value: 'yes', rationale: 'The decree was read.' }];
    expect(places('metOnStatement', checked(pack, { answers, determinations }))).toEqual([]);
  });

  it('is another check when other interviews stand behind it, so that an acceptance does not cover them', () => {
    const one = only('metOnStatement', checked(pack, { answers: [says('a', 'yes', 'v1')] }))[0]!;
    const two = only('metOnStatement', checked(pack, { answers: [says('a', 'yes', 'v2')] }))[0]!;
    expect(one.id).not.toBe(two.id);
  });
});

describe('answers', () => {
  it('of which only the note was written are to be completed', () => {
    const notes = [{ interview: 'v1', criterion: 'b' }];
    expect(places('noteWithoutAnswer', checked(pack, {}, { notes }))).toEqual([{ kind: 'answer', ...notes[0]! }]);
  });

  it('that differ at the same basis wait for a determination', () => {
    const answers = [says('a', 'yes', 'v1'), says('a', 'no', 'v2')];
    expect(places('accountsDiffer', checked(pack, { answers }))).toEqual([{ kind: 'criterion', criterion: 'a' }]);
    const determinations = [{ criterion: 'a', value: 'no', rationale: 'The register is empty.' }];
    expect(places('accountsDiffer', checked(pack, { answers, determinations }))).toEqual([]);
  });
});

describe('targets', () => {
  const answers = answered({ a: 'yes', b: 'yes', c: 'yes' });

  it('below what is already in place are looked at again', () => {
    const targets = [{ requirement: 'R1', level: 1 }];
    expect(only('targetBelowLevel', checked(pack, { answers, targets }))).toMatchObject([
      { place: { kind: 'requirement', requirement: 'R1' }, values: { target: 1, level: 2 } },
    ]);
  });

  it('that are reached, or that only the pack proposes, are no matter', () => {
    expect(places('targetBelowLevel', checked(pack, { answers, targets: [{ requirement: 'R1', level: 2 }] }))).toEqual(
      [],
    );
    expect(places('targetBelowLevel', checked(pack, { answers, targets: [] }))).toEqual([]);
  });

  it('that nobody agreed are noted', () => {
    expect(places('targetNotAgreed', checked(pack, { targets: [] }))).toEqual([
      { kind: 'requirement', requirement: 'R1' },
    ]);
  });
});

describe('steps', () => {
  it('are missed where the pack has none for a need, unless they were left out with a reason', () => {
    const bare = packOf([requirement('R1', [status('a', 1, { step: null }), measured('b')])]);
    const answers = answered({ a: 'no', b: 'no' });
    const edits = [{ step: 'step:b', field: 'omitted' as const, value: 'Done elsewhere.' }];
    expect(places('needWithoutStep', checked(bare, { answers, edits }))).toEqual([
      { kind: 'criterion', criterion: 'a' },
    ]);
  });

  it('without a lead or an indicator are looked at again; establishing facts and remedies need no indicator', () => {
    const plain = packOf([requirement('R1', [status('a', 1), status('b', 1)])]);
    const checks = checked(plain, { answers: answered({ a: 'no' }), targets: [{ requirement: 'R1', level: 3 }] });
    expect(places('stepWithoutLead', checks)).toEqual([
      { kind: 'step', step: 'establish:b' },
      { kind: 'step', step: 'step:a' },
    ]);
    expect(places('stepWithoutIndicator', checks)).toEqual([{ kind: 'step', step: 'step:a' }]);
  });

  it('that a person lets end before they start, or start before what they follow has ended, are told', () => {
    const answers = answered({ a: 'no', b: 'no', c: 'no' });
    const edits = [
      { step: 'step:a', field: 'ends' as const, value: '2026-01-01' },
      { step: 'step:c', field: 'starts' as const, value: '2026-07-01' },
    ];
    const checks = checked(pack, { answers, edits });
    expect(places('datesReversed', checks)).toEqual([{ kind: 'step', step: 'step:a' }]);
    expect(only('datesAgainstOrder', checks)).toMatchObject([
      { place: { kind: 'step', step: 'step:c' }, values: { count: 1 } },
    ]);
    expect(places('datesAgainstOrder', checked(pack, { answers }))).toEqual([]);
  });

  it('whose recommendation was changed and not the step are looked at again, and the reverse', () => {
    const answers = answered({ a: 'no', b: 'no', c: 'no' });
    const edits = [
      { step: 'step:a', field: 'recommendation' as const, value: 'The State may wish to begin with ports.' },
      { step: 'step:b', field: 'action' as const, value: 'Begin with ports.' },
      { step: 'step:c', field: 'action' as const, value: 'Begin with ports.' },
      { step: 'step:c', field: 'recommendation' as const, value: 'Ports come first.' },
      { step: 'step:gone', field: 'action' as const, value: 'No step any more.' },
    ];
    const checks = checked(pack, { answers, edits });
    expect(places('recommendationWithoutAction', checks)).toEqual([{ kind: 'step', step: 'step:a' }]);
    expect(places('actionWithoutRecommendation', checks)).toEqual([{ kind: 'step', step: 'step:b' }]);
  });
});

describe('assistance', () => {
  const guarded = packOf(
    [
      requirement('R1', [
        status('a', 1, { step: { assistance: 'law', indicator } }),
        status('b', 1, { step: { assistance: 'law', indicator } }),
      ]),
    ],
    { assistance: [area('law', ['asked'])], safeguards: [safeguard('asked', 'block')] },
  );
  const answers = answered({ a: 'no', b: 'no' });

  it('that a safeguard bears on waits for its answer, once for all its steps', () => {
    expect(only('safeguardUnanswered', checked(guarded, { answers }))).toMatchObject([
      { severity: 'block', place: { kind: 'safeguard', safeguard: 'asked' }, values: { count: 2 } },
    ]);
  });

  it('that is answered for, or that an intervention covers already, is no matter', () => {
    const safeguards = [{ safeguard: 'asked', value: 'yes' as const }];
    expect(places('safeguardUnanswered', checked(guarded, { answers, safeguards }))).toEqual([]);
    const interventions = [
      { id: 't1', title: 'Project', provider: 'UNODC', status: 'ongoing' as const, covers: ['R1'] },
    ];
    expect(places('safeguardUnanswered', checked(guarded, { answers, interventions }))).toEqual([]);
  });
});

describe('words that will be printed', () => {
  const answers = answered({ a: 'no', b: 'no', c: 'no' });
  const typed = (value: string, lists: Lists = {}) =>
    checked(pack, { answers, edits: [{ step: 'step:a', field: 'recommendation', value }], ...lists });

  it('are looked at for blame, with what to say instead', () => {
    expect(only('blamingWording', typed('The Ministry failed to act.'))).toMatchObject([
      {
        place: { kind: 'step', step: 'step:a' },
        values: { word: 'failed to', instead: 'has yet to', field: 'recommendation' },
      },
    ]);
  });

  it('do not make the facilitator a provider, in steps, rationales and reasons for leaving out alike', () => {
    const text = 'CTED will train the analysts.';
    const checks = checked(pack, {
      answers,
      edits: [
        { step: 'step:a', field: 'indicator', value: text },
        { step: 'step:b', field: 'omitted', value: text },
      ],
      determinations: [{ criterion: 'c', value: 'no', rationale: text }],
    });
    expect(places('facilitatorProvides', checks)).toEqual([
      { kind: 'step', step: 'step:a' },
      { kind: 'omission', step: 'step:b' },
      { kind: 'criterion', criterion: 'c' },
    ]);
  });

  it('change the check when they change, so that an acceptance covers one text only', () => {
    const [one] = only('blamingWording', typed('They failed to act.'));
    const [two] = only('blamingWording', typed('They failed to answer.'));
    const [again] = only('blamingWording', typed('They failed to act.'));
    expect(one!.id).not.toBe(two!.id);
    expect(again!.id).toBe(one!.id);
  });

  const heard = (about: Partial<Interview>): Lists => ({
    interviews: [...base.interviews!, { id: 'v3', institution: 'i2', ...about }],
  });

  it.each(['unattributed', 'confidential'] as const)(
    'do not name an institution that was heard only %s',
    (attribution) => {
      for (const text of ['As the Border Guard of XAA said', 'As the border  guard said']) {
        const [found] = only('protectedName', typed(text, heard({ attribution })));
        expect(found?.values.word?.toLowerCase()).toContain('border guard');
      }
      expect(places('protectedName', typed('Border guards of the region', heard({ attribution })))).toEqual([]);
    },
  );

  it('may name an institution that also spoke on the record, that leads a step, or that was not heard', () => {
    const text = 'As the Border Guard of XAA said';
    const both = [{ id: 'v4', institution: 'i2', attribution: 'institution' as const }];
    const { interviews } = heard({ attribution: 'confidential' });
    expect(places('protectedName', typed(text, { interviews: [...interviews!, ...both] }))).toEqual([]);
    const leading = {
      ...heard({ attribution: 'confidential' }),
      targets: [{ requirement: 'R1', level: 3, lead: 'i2' }],
    };
    expect(places('protectedName', typed(text, leading))).toEqual([]);
    expect(places('protectedName', typed(text))).toEqual([]);
  });

  it('do not name people, focal points among them, unless the interview allows it', () => {
    const participants = 'Col. Jean-Paul Mbeki, Head of unit; two officers of the operations division';
    const spoken = heard({ attribution: 'institution', participants });
    expect(only('protectedName', typed('As Jean-Paul Mbeki and AMINA DIALLO proposed', spoken))).toMatchObject([
      { values: { word: 'Jean-Paul Mbeki' } },
      { values: { word: 'AMINA DIALLO' } },
    ]);
    expect(places('protectedName', typed('The head of unit and two officers', spoken))).toEqual([]);
    const allowed = heard({ attribution: 'person', participants });
    expect(places('protectedName', typed('As Jean-Paul Mbeki and Amina Diallo proposed', allowed))).toEqual([]);
  });

  it('do not name other States, by name or code, and may name the State itself', () => {
    const words = (text: string) => only('otherState', typed(text)).map(({ values }) => values.word);
    expect(words('As in Papua New Guinea, Côte d’Ivoire and XBB')).toEqual([
      'Papua New Guinea',
      'Côte d’Ivoire',
      'XBB',
    ]);
    expect(words('À l’exemple du Sénégal')).toEqual(['Sénégal']);
    expect(words('The authorities of XAA can send API and PNR as XML; a jordan almond')).toEqual([]);
    const own = { consultation: { memberState: 'TUN' } };
    const edits = [{ step: 'step:a', field: 'action' as const, value: 'Tunisia adopts the decree (TUN).' }];
    expect(places('otherState', checked(pack, { answers, edits }, own))).toEqual([]);
  });

  it('are the pack’s own business where the pack wrote them', () => {
    const named = packOf([requirement('R1', [status('a', 1, { step: { action: 'As in Ghana.', indicator } })])]);
    expect(places('otherState', checked(named, { answers: answered({ a: 'no' }) }))).toEqual([]);
  });
});

describe('the list', () => {
  it('asks for the reference of the State’s consent', () => {
    expect(places('consentMissing', checked(pack, {}, { consultation: { consentReference: ' ' } }))).toEqual([
      { kind: 'consultation' },
    ]);
  });

  it('never throws, has no id twice, and puts what hangs most on it first, whatever the consultation', () => {
    fc.assert(
      fc.property(arbitraryConsultation, fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (made, strange) => {
        const { pack: any, record } = made;
        const typed = record.edits.map((edit, i) =>
          edit.field === 'action' || edit.field === 'omitted' ? { ...edit, value: strange[i] || edit.value } : edit,
        );
        const { findings, roadMap } = evaluate(any, record);
        const shown = {
          ...record,
          edits: typed,
          institutions: record.institutions.map((one, i) => ({ ...one, focalPoint: strange[i] ?? 'A' })),
        };
        const found = checksOf(any, shown, findings, roadMap);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const weights = found.map(({ severity }) => ['block', 'lookAgain', 'note'].indexOf(severity));
        expect(weights).toEqual([...weights].sort());
        for (const { id, code, judgement } of found) {
          expect(id.length).toBeLessThanOrEqual(400);
          expect(judgement).toBe(checkKinds[code].judgement);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('lists what there is to look at among 2,000 criteria and 20,000 answers', () => {
    const large = packOf(
      Array.from({ length: 100 }, (_, r) =>
        requirement(
          `R${r}`,
          Array.from({ length: 20 }, (__, c) => measured(`R${r}-C${c}`, 1 + (c % 4))),
        ),
      ),
    );
    const interviews = Array.from({ length: 10 }, (_, i) => ({
      id: `v${i}`,
      institution: `i${i}`,
      attribution: 'unattributed' as const,
      participants: `Person Number${i}, Another Person${i}`,
    }));
    const record = recordOf({
      institutions: interviews.map(({ institution }) => ({
        id: institution,
        name: `Institution ${institution}`,
        kind: 'x',
      })),
      interviews,
      answers: [...large.criteria.keys()].flatMap((id, c) =>
        interviews.map(({ id: interview }) => says(id, c % 2 === 0 ? 'yes' : 'no', interview)),
      ),
      edits: [...large.criteria.keys()].map((id) => ({
        step: `step:${id}`,
        field: 'recommendation' as const,
        value: 'The State may wish to consider the adoption of a decree that names one office. '.repeat(6),
      })),
    });
    const { findings, roadMap } = evaluate(large, record);
    expect(checksOf(large, record, findings, roadMap).length).toBeGreaterThan(1_000);
  });
});
