import type { RoadMapInput } from '../../../shared/documents';
import { withEveryList, type ConsultationFile, type Pack, type Safeguard } from '../../../shared/model';
import { indexPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/pipeline';

export const smallLibrary: Safeguard[] = [
  {
    id: 'SG-1',
    question: 'Is there a law on the protection of personal data?',
    onNo: 'block',
    remedy: { action: 'Adopt a law on the protection of personal data.', months: 6 },
    source: 'Checklist, item 1',
  },
  {
    id: 'SG-2',
    question: 'Is a complaints channel open to travellers?',
    onNo: 'condition',
    remedy: { action: 'Open a complaints channel.', months: 2 },
    source: 'Checklist, item 2',
  },
  { id: 'SG-3', question: 'Is civil society consulted?', onNo: 'note', source: 'Checklist, item 3' },
];

/** A pack small enough to follow by hand: two requirements, every kind of answer, a source not yet seen in the original. */
export const smallPack: Pack = {
  format: 'waymark.pack/1',
  id: 'small',
  version: '1.2.3',
  title: 'Small programme',
  levels: [
    { level: 1, name: 'Initial' },
    { level: 2, name: 'Established' },
  ],
  norms: [
    { id: 'S/RES/2396', title: 'Security Council resolution 2396 (2017)' },
    { id: 'ICAO-ANNEX-9', title: 'Annex 9 to the Chicago Convention' },
  ],
  institutions: ['border', 'justice'],
  requirements: [
    {
      id: 'R1',
      title: 'Passenger information',
      summary: 'States are to oblige carriers to send passenger information.',
      sources: [
        { norm: 'S/RES/2396', at: 'para. 11', binding: 'decides' },
        { norm: 'ICAO-ANNEX-9', binding: 'standard', seen: 'no' },
      ],
      criteria: [
        {
          id: 'R1-C1',
          level: 1,
          dimension: 'legislative',
          question: 'Which law obliges carriers?',
          statement: 'A law in force obliges every carrier.',
          ask: ['border'],
          answer: 'status',
          step: {
            action: 'Enact the duty of carriers.',
            recommendation: 'The State may wish to fix purpose and retention in the same text.',
            assistance: 'drafting',
            partners: ['UNODC', 'ICAO'],
            months: 9,
            indicator: {
              name: 'Duty in force',
              unit: 'yes/no',
              baseline: 'from-answer',
              target: 'yes',
              verification: 'Gazette',
            },
          },
        },
        {
          id: 'R1-C2',
          level: 2,
          dimension: 'operational',
          question: 'Which share of flights sends complete data?',
          statement: 'At least 95 % of flights send complete data.',
          ask: ['border'],
          answer: 'number',
          metWhen: '>= 95',
          step: {
            action: 'Bring carriers into production one by one.',
            recommendation: 'The State may wish to begin with the largest carriers.',
            assistance: 'systems',
            partners: ['UNOCT'],
            months: 12,
            dependsOn: ['R1-C1'],
            safeguards: ['SG-2'],
            indicator: {
              name: 'Complete flights',
              unit: '%',
              baseline: 'from-answer',
              target: 95,
              verification: 'Statistics',
            },
          },
        },
      ],
    },
    {
      id: 'R2',
      title: 'Watch lists',
      summary: 'States are to keep watch lists under judicial control.',
      sources: [{ norm: 'S/RES/2396', at: 'para. 13', binding: 'decides' }],
      criteria: [
        {
          id: 'R2-C1',
          level: 1,
          dimension: 'institutional',
          question: 'Who keeps the list?',
          statement: 'One authority keeps the list.',
          ask: ['justice'],
          answer: 'status',
          step: {
            action: 'Name one authority.',
            recommendation: 'The State may wish to name it by decree.',
            assistance: 'drafting',
          },
        },
        {
          id: 'R2-C2',
          level: 1,
          dimension: 'safeguards',
          question: 'Who reviews entries?',
          statement: 'Entries are reviewed.',
          ask: ['justice'],
          answer: 'choice',
          metWhen: { court: 'met', ministry: 'partly', nobody: 'unmet' },
          step: {
            action: 'Give a court the review of entries.',
            recommendation: 'The State may wish to set short terms for review.',
            indicator: { name: 'Body that reviews', baseline: 'from-answer', target: 'court' },
          },
        },
      ],
    },
  ],
  assistance: [
    { id: 'drafting', title: 'Legislative drafting support', offeredBy: ['UNODC', 'UNOCT'], triggers: ['SG-3'] },
    { id: 'systems', title: 'Passenger data system', offeredBy: ['UNOCT'], triggers: ['SG-1'] },
  ],
};

export const smallFile: ConsultationFile = {
  format: 'waymark.consultation/1',
  consultation: {
    id: 'c1',
    memberState: 'XAA',
    title: 'Consultation of March 2026',
    pack: 'small@1.2.3',
    requestedOn: '2026-02-01',
    requestedBy: 'Ministry of Foreign Affairs',
    consentReference: 'Note verbale 7',
    startsOn: '2026-03-02',
    endsOn: '2026-03-06',
    roadMapStart: '2026-07-01',
  },
  institutions: [
    { id: 'i1', name: 'Border Service', kind: 'border' },
    { id: 'i2', name: 'Ministry of Justice', kind: 'justice' },
  ],
  interviews: [
    { id: 'v1', institution: 'i1', heldOn: '2026-03-03', attribution: 'institution' },
    { id: 'v2', institution: 'i2', heldOn: '2026-03-04', attribution: 'person' },
  ],
  answers: [
    { interview: 'v1', criterion: 'R1-C1', value: 'no', basis: 'documented' },
    { interview: 'v1', criterion: 'R1-C2', value: 40, basis: 'stated' },
    { interview: 'v2', criterion: 'R2-C1', value: 'unknown' },
    { interview: 'v2', criterion: 'R2-C2', value: 'ministry', basis: 'stated' },
  ],
  targets: [{ requirement: 'R1', level: 2, priority: 'high', lead: 'i1' }],
  interventions: [
    {
      id: 't1',
      title: 'Drafting support, first phase',
      provider: 'UNODC',
      status: 'planned',
      covers: ['R1'],
      from: '2026-01-01',
      budgetUsd: 50000,
    },
  ],
  safeguards: [
    { safeguard: 'SG-1', value: 'no' },
    { safeguard: 'SG-3', value: 'yes' },
  ],
};

/** What the rules make of a file over the small pack, ready for a document. */
export const inputOf = (
  file: ConsultationFile = smallFile,
  {
    pack = smallPack,
    library = smallLibrary,
    ...changes
  }: Partial<Pick<RoadMapInput, 'language' | 'snapshot' | 'packHash'>> & { pack?: Pack; library?: Safeguard[] } = {},
): RoadMapInput => {
  const loaded = indexPack(pack, library);
  const record = withEveryList(file);
  return {
    pack: loaded,
    packHash: 'ab'.repeat(32),
    record,
    ...evaluate(loaded, record),
    language: 'en',
    snapshot: { id: 'snap-1', name: 'Baseline agreed', takenOn: '2026-03-06T16:00:00Z' },
    application: '0.1.0',
    ...changes,
  };
};
