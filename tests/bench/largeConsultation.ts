import { readConsultation } from '../../shared/consultation';
import type { ConsultationRecord } from '../../shared/model';
import { readPack, type LoadedPack } from '../../shared/pack';

/** Accounts of each criterion: every interview answers as many criteria as this takes. */
const accounts = 10;
const perRequirement = 20;
const dimensions = ['legislative', 'institutional', 'operational', 'safeguards'];
const values = ['yes', 'partly', 'no', 'unknown', 'yes', 'no', 'partly', 'yes', 'na'];
const bases = ['stated', 'documented', 'observed'];

const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

const criterionId = (n: number): string => `BENCH-R${Math.floor(n / perRequirement) + 1}-C${(n % perRequirement) + 1}`;

const packOf = (criteria: number): unknown => ({
  format: 'waymark.pack/1',
  id: 'bench',
  version: '1.0.0',
  title: 'A pack for measuring',
  levels: [1, 2, 3, 4].map((level) => ({ level, name: `Level ${level}` })),
  norms: [{ id: 'NORM-1', title: 'A norm' }],
  institutions: ['border', 'justice'],
  requirements: Array.from({ length: criteria / perRequirement }, (_, r) => ({
    id: `BENCH-R${r + 1}`,
    title: `Requirement ${r + 1}`,
    summary: 'What States are asked to do.',
    sources: [{ norm: 'NORM-1', at: `para. ${r + 1}`, binding: pick(['decides', 'urges', 'standard'], r) }],
    criteria: Array.from({ length: perRequirement }, (_, c) => {
      const n = r * perRequirement + c;
      return {
        id: criterionId(n),
        level: Math.floor(c / 5) + 1,
        dimension: pick(dimensions, c),
        question: `How is matter ${n} arranged?`,
        statement: `Matter ${n} is arranged.`,
        ask: ['border'],
        answer: 'status',
        ...(c % 7 === 6 ? { when: { [criterionId(n - 3)]: ['yes', 'partly'] } } : {}),
        step: {
          action: `Arrange matter ${n}.`,
          recommendation: `Matter ${n} is what the rest stands on.`,
          assistance: 'drafting',
          months: (n % 9) + 1,
          dependsOn: c % 5 === 4 ? [criterionId(n - 4)] : [],
          safeguards: n % 50 === 0 ? ['oversight'] : [],
        },
      };
    }),
  })),
  safeguards: [
    { id: 'data-law', question: 'Is there a law on personal data?', onNo: 'condition', source: 'A checklist' },
    {
      id: 'oversight',
      question: 'Is there independent oversight?',
      onNo: 'block',
      remedy: { action: 'Establish independent oversight.', months: 4 },
      source: 'A checklist',
    },
  ],
  assistance: [{ id: 'drafting', title: 'Legislative drafting', offeredBy: ['UN'], triggers: ['data-law'] }],
});

// Of twenty interviews each answers every second criterion, of sixty every sixth: each criterion is corroborated by ten.
const answersOf = (criteria: number, interviews: number): unknown[] =>
  Array.from({ length: interviews }, (_, v) => v).flatMap((v) =>
    Array.from({ length: criteria }, (_, n) => n)
      .filter((n) => (n + v) % (interviews / accounts) === 0)
      .map((n) => ({
        interview: `v${v + 1}`,
        criterion: criterionId(n),
        // Mostly agreed, sometimes contested.
        value: pick(values, n * 7 + (v % 9 === 8 ? 1 : 0)),
        basis: pick(bases, n + (v % 4 === 3 ? 1 : 0)),
        note: `What was said of matter ${n}.`,
      })),
  );

const consultationOf = (criteria: number, interviews = 20): unknown => ({
  format: 'waymark.consultation/1',
  consultation: {
    id: 'bench',
    memberState: 'XAA',
    title: 'A consultation for measuring',
    pack: 'bench@1.0.0',
    roadMapStart: '2026-07-01',
  },
  institutions: Array.from({ length: interviews }, (_, v) => ({
    id: `i${v + 1}`,
    name: `Institution ${v + 1}`,
    kind: 'border',
  })),
  interviews: Array.from({ length: interviews }, (_, v) => ({
    id: `v${v + 1}`,
    institution: `i${v + 1}`,
    heldOn: '2026-03-03',
  })),
  answers: answersOf(criteria, interviews),
  targets: Array.from({ length: criteria / perRequirement }, (_, r) => ({
    requirement: `BENCH-R${r + 1}`,
    lead: `i${(r % interviews) + 1}`,
    priority: pick(['high', 'medium', 'low'], r),
  })),
  interventions: Array.from({ length: 30 }, (_, t) => ({
    id: `t${t + 1}`,
    title: `Project ${t + 1}`,
    provider: 'A provider',
    status: pick(['planned', 'funded', 'ongoing', 'completed'], t),
    covers: [`BENCH-R${(t % (criteria / perRequirement)) + 1}`],
  })),
  safeguards: [
    { safeguard: 'data-law', value: 'no' },
    { safeguard: 'oversight', value: 'no' },
  ],
});

/** The same as files, for a test that takes them in as a user would. */
export const largeFiles = (
  criteria: number,
  interviews?: number,
): { readonly pack: unknown; readonly consultation: unknown } => ({
  pack: packOf(criteria),
  consultation: consultationOf(criteria, interviews),
});

/** A whole pack and consultation of a given size, through the same reading and checking as anybody's. */
export const largeConsultation = (criteria: number): { pack: LoadedPack; record: ConsultationRecord } => {
  const read = readPack(JSON.stringify(packOf(criteria)), 'bench.yaml', []);
  if (read.pack === null) throw new Error(`The pack for measuring is wrong: ${read.issues[0]?.message}`);
  const { record, issues } = readConsultation(JSON.stringify(consultationOf(criteria)), 'bench.json', read.pack);
  if (record === null) throw new Error(`The consultation for measuring is wrong: ${issues[0]?.message}`);
  return { pack: read.pack, record };
};
