import { languageName } from '../../messages';
import { byCodePoint } from '../../model';
import type { Context } from '../context';
import type { Block, Cell, Fact, Section, Table, TitlePage } from '../model';
import { series } from '../series';
import type { StepText } from '../steps';
import { coverageSentences, reachedOf } from './baseline';

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

/**
 * Never an empty place: what the pack does not have in the language of the document stands in its own, and the reader is told
 * how much. Counted over all that was said before, so this comes last.
 */
const elsewhereNotice = ({ voice }: Context): string[] => {
  const { elsewhere, language } = voice;
  if (elsewhere.size === 0) return [];
  const names = [...new Set(elsewhere.values())].sort(byCodePoint).map((tag) => languageName(tag, language));
  return [voice.say('document:notice.languages', { count: elsewhere.size, languages: voice.list(names) })];
};

/** The statements that go with every document, whatever the programme. */
const notices = (context: Context): string[] => [
  context.voice.say('document:notice.consultation'),
  context.voice.say('document:notice.monitoring'),
  context.voice.say('document:notice.facilitation'),
  context.voice.say('document:notice.levels'),
  ...elsewhereNotice(context),
];

/** The first page, written when all the rest was: it says how much of that is in another language. */
export const titlePage = (context: Context): TitlePage => {
  const { voice, record, pack } = context;
  const { consultation } = record;
  const period = periodOf(context);
  return {
    programme: voice.packLine(pack.pack.title),
    title: voice.say('document:front.title'),
    subtitle: voice.line(consultation.title),
    draft: voice.say('document:front.draft'),
    facts: [
      fact(voice.say('document:front.state'), consultation.memberState),
      ...(period === null ? [] : [fact(voice.say('document:front.period'), period)]),
      fact(voice.say('document:front.baseline'), baselineState(context)),
      fact(voice.say('document:front.start'), voice.date(consultation.roadMapStart)),
      fact(voice.say('document:front.release'), voice.say(`domain:release.${consultation.release ?? 'none'}`)),
    ],
    notices: notices(context),
  };
};

/** Request, consent and release as recorded; what is not recorded says so. */
const consentFacts = ({ voice, record: { consultation, team } }: Context): Fact[] => {
  const { say } = voice;
  const open = say('document:consent.notRecorded');
  const line = (value: string | undefined): string => (value === undefined ? open : voice.line(value));
  const day = (value: string | undefined): string => (value === undefined ? open : voice.date(value));
  const members = team.map(({ name, role }) =>
    role === undefined
      ? voice.line(name)
      : say('document:consent.member', { name: voice.line(name), role: voice.line(role) }),
  );
  return [
    fact(say('document:consent.requestedBy'), line(consultation.requestedBy)),
    fact(say('document:consent.requestedOn'), day(consultation.requestedOn)),
    fact(say('document:consent.channel'), line(consultation.requestChannel)),
    fact(say('document:consent.givenBy'), line(consultation.consentGivenBy)),
    fact(say('document:consent.givenOn'), day(consultation.consentGivenOn)),
    fact(say('document:consent.reference'), line(consultation.consentReference)),
    fact(say('document:consent.release'), say(`domain:release.${consultation.release ?? 'none'}`)),
    ...(members.length === 0 ? [] : [fact(say('document:consent.team'), ...members)]),
  ];
};

/** Institutions that may be named, by kind in the order of the pack, with the days on which they were met or read. */
const heardTable = ({ voice, record, pack }: Context): Table => {
  const { say } = voice;
  const order = new Map(pack.pack.institutions.map((kind, i) => [kind, i]));
  const rank = (kind: string): number => order.get(kind) ?? order.size;
  const found = new Map<string, { kind: string; institution: string; met: string[]; read: string[] }>();
  for (const { institution, kind, mode, heldOn } of record.interviews) {
    const key = `${kind}|${institution}`;
    const row = found.get(key) ?? { kind, institution, met: [], read: [] };
    (mode === 'deskReview' ? row.read : row.met).push(heldOn ?? '');
    found.set(key, row);
  }
  const daysOf = (days: readonly string[]): string[] =>
    [...new Set(days.filter((day) => day !== ''))].sort(byCodePoint).map(voice.date);
  const heardOn = (met: readonly string[], read: readonly string[]): string => {
    const [meetings, reading] = [daysOf(met), daysOf(read)];
    const said = [
      ...(met.length === 0 ? [] : [meetings.length === 0 ? say('document:method.undated') : voice.list(meetings)]),
      ...(read.length === 0
        ? []
        : [
            reading.length === 0
              ? say('document:method.documentsRead')
              : say('document:method.documentsReadOn', { days: voice.list(reading) }),
          ]),
    ];
    return series(voice, said);
  };
  const rows = [...found.values()].sort(
    (a, b) => rank(a.kind) - rank(b.kind) || byCodePoint(a.kind, b.kind) || byCodePoint(a.institution, b.institution),
  );
  return {
    id: 'heard',
    caption: say('document:method.heardCaption'),
    columns: [
      { heading: say('document:column.institutionKind'), share: 26, characters: 30 },
      { heading: say('document:column.institution'), share: 44, characters: 60 },
      { heading: say('document:column.heard'), share: 30, characters: 40 },
    ],
    rows: rows.map(({ kind, institution, met, read }): Cell[] => [
      { text: kind === '' ? '' : voice.kind(kind) },
      { text: voice.line(institution) },
      { text: heardOn(met, read) },
    ]),
  };
};

const heard = (context: Context, number: () => number): Block[] => {
  const { voice, record } = context;
  const table = heardTable(context);
  const paragraph = (text: string): Block => ({ kind: 'paragraph', role: 'body', text });
  return [
    paragraph(voice.say('document:method.institutions', { count: table.rows.length })),
    ...(table.rows.length > 0 ? [{ kind: 'table', number: number(), table } as const] : []),
    ...(record.furtherInterviews > 0
      ? [paragraph(voice.say('document:method.further', { count: record.furtherInterviews }))]
      : []),
  ];
};

export const consentSection = (context: Context, title: string, number: () => number): Section => {
  const { voice } = context;
  const body = (text: string): Block => ({ kind: 'paragraph', role: 'body', text });
  return {
    id: 'consent',
    title,
    newPage: true,
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
          body(voice.say('document:method.scale')),
          body(voice.say('document:method.steps')),
          body(voice.say('document:method.priority')),
        ],
        sections: [],
      },
      { id: 'heard', title: voice.say('document:method.heardTitle'), blocks: heard(context, number), sections: [] },
    ],
  };
};

/** The road map in a few sentences of counts. */
export const glanceSection = (context: Context, title: string, steps: readonly StepText[]): Section => {
  const { voice, roadMap } = context;
  const level = reachedOf(context);
  const kinds = (kind: string): number => steps.filter(({ step }) => step.kind === kind).length;
  const standing = (value: string): number => steps.filter(({ step }) => step.dueDiligence === value).length;
  const counted = (count: number, sentence: string): string[] => (count > 0 ? [sentence] : []);
  const { say } = voice;
  const days = steps.map(({ step }) => step.ends).sort();
  const last = days.at(-1);
  const lead = (text: string): Block => ({ kind: 'paragraph', role: 'lead', text });
  const first = steps.slice(0, 6).map((step) =>
    say('document:glance.first', {
      step: step.label,
      action: step.action.replace(/\s*\n\s*/g, ' '),
      lead: step.lead,
      day: voice.date(step.step.ends),
    }),
  );
  return {
    id: 'glance',
    title,
    newPage: true,
    sections: [],
    blocks: [
      lead(say('document:glance.baseline')),
      {
        kind: 'list',
        items: [...counted(level.count, say('document:glance.reached', level)), ...coverageSentences(context)],
      },
      lead(say('document:glance.roadMap')),
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
      ...(first.length === 0
        ? []
        : [lead(say('document:glance.toBegin', { count: first.length })), { kind: 'list', items: first } as const]),
    ],
  };
};
