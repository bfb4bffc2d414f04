import { readFileSync } from 'node:fs';
import type { RoadMapInput } from '../../../shared/documents';
import { withEveryList, type AnswerValue, type ConsultationFile, type Criterion } from '../../../shared/model';
import { readPack, readSafeguards, type LoadedPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';

/** The travel pack as shipped. */
export const travelPack = (): LoadedPack => {
  const read = (file: string): string => readFileSync(new URL(`../../../assets/${file}`, import.meta.url), 'utf8');
  const library = readSafeguards(read('safeguards.yaml'), 'safeguards.yaml');
  const { pack, issues } = readPack(read('packs/travel.yaml'), 'travel.yaml', library.safeguards ?? []);
  if (pack === null) throw new Error(issues.map(({ message }) => message).join('\n'));
  return pack;
};

const institutions = [
  ['interior', 'Ministry of the Interior'],
  ['immigration', 'Directorate-General of Immigration and Border Control'],
  ['piu', 'Passenger Information Unit (in formation)'],
  ['customs', 'National Customs Administration'],
  ['police', 'National Police, Counter-Terrorism Department'],
  ['interpol-ncb', 'INTERPOL National Central Bureau'],
  ['civil-aviation', 'Civil Aviation Authority'],
  ['justice', 'Ministry of Justice, Department of Legislation'],
  ['data-protection', 'Personal Data Protection Commission'],
  ['human-rights', 'National Human Rights Institution'],
  ['carriers', 'Association of Air Carriers'],
  [
    'ict',
    'Agency for Digital Government and Interoperability of Public Information Systems, Department of Sectoral Platforms',
  ],
] as const;

/** The same numbers in every run. */
const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
};

const valueFor = (criterion: Criterion, roll: number): AnswerValue => {
  if (roll > 0.9) return 'unknown';
  const likely = [0.75, 0.5, 0.3, 0.15][criterion.level - 1] ?? 0.1;
  if (criterion.answer === 'number') return roll < likely ? 100 : Math.round(roll * 80);
  if (criterion.answer === 'choice') {
    const choices = Object.keys(criterion.metWhen);
    return choices[Math.floor(roll * choices.length)] ?? 'unknown';
  }
  return roll < likely ? 'yes' : roll < likely + 0.25 ? 'partly' : 'no';
};

/** A consultation over the whole travel pack, made up: a dozen interviews, about three hundred answers. */
export const exampleFile = (pack: LoadedPack): ConsultationFile => {
  const roll = dice(7);
  const bases = ['stated', 'documented', 'observed'] as const;
  return {
    format: 'waymark.consultation/1',
    consultation: {
      id: 'example-xaa-2026',
      memberState: 'XAA',
      title: 'Capacity consultation on countering terrorist travel',
      pack: pack.reference,
      requestedOn: '2026-02-01',
      requestedBy: 'Ministry of Foreign Affairs',
      consentReference: 'Note verbale 112/2026 of 1 February 2026',
      startsOn: '2026-03-02',
      endsOn: '2026-03-06',
      roadMapStart: '2026-07-01',
    },
    institutions: institutions.map(([kind, name], i) => ({ id: `i${i + 1}`, name, kind })),
    interviews: institutions.map((_, i) => ({
      id: `v${i + 1}`,
      institution: `i${i + 1}`,
      heldOn: `2026-03-0${2 + (i % 5)}`,
      attribution: (['institution', 'institution', 'person', 'institution', 'unattributed'] as const)[i % 5],
    })),
    answers: [...pack.criteria.values()].flatMap(({ criterion }) =>
      institutions.flatMap(([kind], i) =>
        criterion.ask.includes(kind)
          ? [
              {
                interview: `v${i + 1}`,
                criterion: criterion.id,
                value: valueFor(criterion, roll()),
                basis: bases[Math.floor(roll() * 3)]!,
              },
            ]
          : [],
      ),
    ),
    determinations: [
      {
        criterion: 'TRAVEL-R01-C2',
        value: 'partly',
        rationale:
          'One authority is named, but two agencies still receive the data by custom; the designation act was read on 4 March.',
      },
    ],
    targets: pack.pack.requirements.flatMap(({ id }, i) =>
      i % 3 === 2
        ? []
        : [
            {
              requirement: id,
              level: 3,
              priority: (['high', 'medium', 'low'] as const)[i % 4] ?? 'medium',
              lead: `i${1 + (i % 9)}`,
            },
          ],
    ),
    interventions: [
      {
        id: 't1',
        title: 'Support to drafting of the passenger data bill',
        provider: 'UNODC',
        status: 'ongoing',
        covers: ['TRAVEL-R02-C1', 'TRAVEL-R12'],
        from: '2025-01-01',
        to: '2027-01-01',
        budgetUsd: 240000,
      },
      {
        id: 't2',
        title: 'goTravel software, first deployment',
        provider: 'OICT',
        status: 'planned',
        covers: ['TRAVEL-R01'],
        from: '2026-10-01',
      },
      {
        id: 't3',
        title: 'Training of border officers on document fraud',
        provider: 'IOM',
        status: 'completed',
        covers: ['TRAVEL-R10'],
        to: '2025-06-30',
        budgetUsd: 90000,
      },
    ],
    safeguards: [...pack.safeguards.keys()].map((safeguard, i) => ({
      safeguard,
      value: i % 17 === 5 ? 'no' : i % 23 === 8 ? 'unknown' : i % 29 === 12 ? 'na' : 'yes',
      ...(i === 22
        ? {
            lift: {
              official: 'Director, Programme Office',
              reason: 'Mitigation agreed with the State and reviewed monthly.',
              until: '2027-12-31',
            },
          }
        : {}),
    })),
    edits: [
      {
        step: 'step:TRAVEL-R01-C3',
        field: 'action',
        value:
          'Commission a necessity and proportionality assessment of compulsory API by the end of the year and publish a summary.',
      },
      {
        step: 'step:TRAVEL-R20-C2',
        field: 'omitted',
        value: 'The State will take this up in its national facilitation programme of 2028.',
      },
    ],
  };
};

export const exampleInput = (language = 'en', pack = travelPack(), file = exampleFile(pack)): RoadMapInput => {
  const record = withEveryList(file);
  return {
    pack,
    packHash: 'c'.repeat(64),
    record,
    ...evaluate(pack, record),
    language,
    snapshot: { id: 's1', name: 'Baseline agreed at the wrap-up meeting', takenOn: '2026-03-06T16:00:00Z' },
    application: '0.1.0',
  };
};
