import type { Context } from '../context';
import type { Block, Fact, Section, TitlePage } from '../model';
import type { StepText } from '../steps';

const fact = (term: string, ...paragraphs: string[]): Fact => ({ term, paragraphs });

const periodOf = ({ voice, record }: Context): string | null => {
  const { startsOn, endsOn } = record.consultation;
  if (startsOn === undefined) return null;
  if (endsOn === undefined) return voice.say('document:front.since', { day: voice.date(startsOn) });
  return voice.say('document:step.days', { starts: voice.date(startsOn), ends: voice.date(endsOn) });
};

const baselineState = ({ voice, provenance: { snapshot } }: Context): string =>
  snapshot === null
    ? voice.say('document:front.notFrozen')
    : voice.say('document:front.frozen', { name: voice.line(snapshot.name), day: voice.date(snapshot.takenOn) });

/** The statements that go with every document, whatever the programme. */
export const notices = ({ voice }: Context): string[] => [
  voice.say('document:notice.consultation'),
  voice.say('document:notice.monitoring'),
  voice.say('document:notice.facilitation'),
  voice.say('document:notice.levels'),
];

export const titlePage = (context: Context): TitlePage => {
  const { voice, record, pack } = context;
  const { consultation } = record;
  const period = periodOf(context);
  return {
    programme: voice.line(pack.pack.title),
    title: voice.say('document:front.title'),
    subtitle: voice.line(consultation.title),
    draft: voice.say('document:front.draft'),
    facts: [
      fact(voice.say('document:front.state'), consultation.memberState),
      ...(period === null ? [] : [fact(voice.say('document:front.period'), period)]),
      fact(voice.say('document:front.baseline'), baselineState(context)),
      fact(voice.say('document:front.start'), voice.date(consultation.roadMapStart)),
    ],
    notices: notices(context),
  };
};

/** Request, consent and release as recorded; what is not recorded says so. */
const consentFacts = ({ voice, record }: Context): Fact[] => {
  const { requestedBy, requestedOn, consentReference, release = 'none' } = record.consultation;
  const open = voice.say('document:consent.notRecorded');
  return [
    fact(voice.say('document:consent.requestedBy'), requestedBy === undefined ? open : voice.line(requestedBy)),
    fact(voice.say('document:consent.requestedOn'), requestedOn === undefined ? open : voice.date(requestedOn)),
    fact(voice.say('document:consent.reference'), consentReference === undefined ? open : voice.line(consentReference)),
    fact(voice.say('document:consent.release'), voice.say(`domain:release.${release}`)),
  ];
};

const heard = ({ voice, record }: Context): Block[] => {
  const names = new Map<string, string[]>();
  for (const { institution, heldOn } of record.interviews) {
    names.set(institution, [...(names.get(institution) ?? []), ...(heldOn === null ? [] : [voice.date(heldOn)])]);
  }
  const items = [...names].map(([name, days]) => {
    const institution = voice.line(name);
    return days.length === 0
      ? institution
      : voice.say('document:method.heard', { institution, days: voice.list([...new Set(days)]) });
  });
  return [
    { kind: 'paragraph', role: 'body', text: voice.say('document:method.institutions', { count: items.length }) },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...(record.furtherInterviews > 0
      ? [
          {
            kind: 'paragraph',
            role: 'body',
            text: voice.say('document:method.further', { count: record.furtherInterviews }),
          } as const,
        ]
      : []),
  ];
};

export const consentSection = (context: Context, title: string): Section => {
  const { voice } = context;
  const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text });
  return {
    id: 'consent',
    title,
    blocks: [],
    sections: [
      {
        id: 'request',
        title: voice.say('document:consent.title'),
        blocks: [{ kind: 'facts', label: voice.say('document:consent.title'), facts: consentFacts(context) }],
        sections: [],
      },
      {
        id: 'method',
        title: voice.say('document:method.title'),
        blocks: [
          body(voice.say('document:method.statements')),
          body(voice.say('document:method.levels')),
          body(voice.say('document:method.steps')),
          body(voice.say('document:method.priority')),
        ],
        sections: [],
      },
      { id: 'heard', title: voice.say('document:method.heardTitle'), blocks: heard(context), sections: [] },
    ],
  };
};

/** The road map in a few sentences of counts. */
export const glanceSection = ({ voice, roadMap }: Context, title: string, steps: readonly StepText[]): Section => {
  const kinds = (kind: string): number => steps.filter(({ step }) => step.kind === kind).length;
  const standing = (value: string): number => steps.filter(({ step }) => step.dueDiligence === value).length;
  const counted = (count: number, sentence: string): string[] => (count > 0 ? [sentence] : []);
  const { say } = voice;
  const days = steps.map(({ step }) => step.ends).sort();
  const last = days.at(-1);
  return {
    id: 'glance',
    title,
    newPage: true,
    sections: [],
    blocks: [
      {
        kind: 'list',
        items: [
          say('document:glance.steps', { count: steps.length }),
          ...counted(kinds('need'), say('document:glance.needs', { count: kinds('need') })),
          ...counted(kinds('establish'), say('document:glance.establish', { count: kinds('establish') })),
          ...counted(kinds('remedy'), say('document:glance.remedy', { count: kinds('remedy') })),
          ...counted(standing('pending'), say('document:glance.pending', { count: standing('pending') })),
          ...counted(standing('withheld'), say('document:glance.withheld', { count: standing('withheld') })),
          ...counted(roadMap.omitted.length, say('document:glance.omitted', { count: roadMap.omitted.length })),
          ...(last === undefined ? [] : [say('document:glance.until', { day: voice.date(last) })]),
        ],
      },
    ],
  };
};
