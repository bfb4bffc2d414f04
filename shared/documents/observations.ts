import { type Observations, type ObservationPart, observationParts, type Step } from '../model';
import { contextOf, type Context } from './context';
import type { RoadMapInput } from './input';
import type { Block, RoadMapDocument, Section } from './model';
import { plain } from './printable';
import type { PublicCriterion } from './publicRecord';

export type ObservationTexts = Readonly<Record<ObservationPart, string>>;

/** As many points of each part as leave the whole on one page. */
const room = { inPlace: 5, partly: 3, notYet: 3, open: 3, steps: 1 } as const;
type Group = 'inPlace' | 'partly' | 'notYet' | 'open';

interface Found {
  readonly id: string;
  readonly requirement: string;
  readonly level: number;
  readonly text: string;
  readonly group: Group;
}

/**
 * Under which heading a statement stands. What rests on confidential words alone stands with what could not be
 * established: a closing meeting would otherwise hear from the team what somebody told it in confidence.
 */
const groupOf = ({ state, values, rationale }: PublicCriterion): Group | null => {
  if (state === 'na') return null;
  const shareable = values.length > 0 || rationale !== null;
  if (state === 'unknown' || state === 'contested' || !shareable) return 'open';
  return state === 'met' ? 'inPlace' : state === 'partly' ? 'partly' : 'notYet';
};

const foundIn = ({ pack, record, voice }: Context): readonly Found[] =>
  pack.pack.requirements.flatMap(({ id: requirement, title, criteria }) =>
    criteria.flatMap(({ id, level, statement }): Found[] => {
      const criterion = record.criteria.get(id);
      const group = criterion === undefined || criterion.hidden ? null : groupOf(criterion);
      if (group === null) return [];
      const values = { requirement: voice.packLine(title), statement: voice.packLine(statement) };
      return [{ id, requirement, level, text: voice.say('observations:point', values), group }];
    }),
  );

/** One point of each requirement before a second of any, so that a page of few points speaks of the whole. */
const spread = (points: readonly Found[]): readonly Found[] => {
  const met = new Map<string, number>();
  return points
    .map((point) => {
      const turn = met.get(point.requirement) ?? 0;
      met.set(point.requirement, turn + 1);
      return { point, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ point }) => point);
};

/** Strengths from the highest level down; everything else by the priority of its step, then from the lowest level up. */
const ranked = (group: Group, found: readonly Found[], priorities: ReadonlyMap<string, number>): readonly Found[] => {
  const points = found.filter((point) => point.group === group);
  const priority = ({ id }: Found): number => priorities.get(id) ?? -1;
  if (group === 'inPlace') points.sort((a, b) => b.level - a.level);
  else points.sort((a, b) => priority(b) - priority(a) || a.level - b.level);
  return spread(points);
};

const bullet = (text: string): string => `• ${text}`;

const groupText = (context: Context, group: Group, points: readonly Found[]): string => {
  const shown = points.slice(0, room[group]);
  const values = { count: points.length };
  const among = points.length > shown.length;
  const lead = context.voice.say(among ? `observations:${group}.among` : `observations:${group}.all`, values);
  return [lead, ...shown.map(({ text }) => bullet(text))].join('\n');
};

const openingText = ({ voice, pack, record: { consultation } }: Context): string => {
  const programme = voice.packLine(pack.pack.title);
  const { startsOn, endsOn } = consultation;
  return startsOn === undefined || endsOn === undefined
    ? voice.say('observations:opening.undated', { programme })
    : voice.say('observations:opening.during', {
        programme,
        starts: voice.date(startsOn),
        ends: voice.date(endsOn),
      });
};

/** Steps begin with what is known and may be said; a step on anything else would say it by another way. */
const nextText = ({ voice, record, roadMap }: Context, found: readonly Found[]): string => {
  const sayable = new Set(found.flatMap(({ id, group }) => (group === 'partly' || group === 'notYet' ? [id] : [])));
  const first = roadMap.steps.filter(
    ({ kind, criterion }) => kind === 'need' && criterion !== null && sayable.has(criterion),
  );
  const stepText = ({ starts, ends, action }: Step): string =>
    voice.say('observations:next.step', {
      starts: voice.date(starts),
      ends: voice.date(ends),
      action: voice.packLine(action),
    });
  return [
    voice.say('observations:next.draft'),
    ...(found.some(({ group }) => group === 'open') ? [voice.say('observations:next.open')] : []),
    ...first.slice(0, room.steps).map(stepText),
    voice.say('observations:next.start', { day: voice.date(record.consultation.roadMapStart) }),
  ]
    .map(bullet)
    .join('\n');
};

const generated = (context: Context): ObservationTexts => {
  const found = foundIn(context);
  const priorities = new Map(
    context.roadMap.steps.flatMap(({ criterion, priority }) =>
      criterion === null ? [] : [[criterion, priority] as const],
    ),
  );
  const text = (group: Group): string => plain(groupText(context, group, ranked(group, found, priorities)));
  return {
    opening: plain(openingText(context)),
    inPlace: text('inPlace'),
    partly: text('partly'),
    notYet: text('notYet'),
    open: text('open'),
    next: plain(nextText(context, found)),
  };
};

/**
 * The preliminary observations that the findings give, part by part: what is in place first. They are written from the
 * public record alone, so that nothing above an interview's or an answer's attribution is in them, and no note at all.
 */
export const generatedObservations = (input: RoadMapInput): ObservationTexts => generated(contextOf(input));

const listed = /^\s*[•\-–—*]\s+/u;

/** A text as people type it: a line that begins with a bullet or a dash is a point, any other a paragraph. */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (listed.test(line)) items.push(line.replace(listed, '').trim());
    else {
      close();
      blocks.push({ kind: 'paragraph', role: 'body', text: line.trim() });
    }
  }
  close();
  return blocks;
};

/**
 * The preliminary observations as a document before any format: what a person wrote, and what the findings give where
 * nobody wrote anything. A part that a person left blank is left out.
 */
export const observationsDocument = (input: RoadMapInput, written: Observations): RoadMapDocument => {
  const context = contextOf(input);
  const { voice, record, pack } = context;
  const { say } = voice;
  const texts = generated(context);
  const sections = observationParts.flatMap((part): Section[] => {
    const blocks = blocksOf(voice.text(written[part] ?? texts[part]));
    return blocks.length === 0 ? [] : [{ id: part, title: say(`observations:part.${part}`), blocks, sections: [] }];
  });
  const title = say('observations:title');
  const subtitle = voice.line(record.consultation.title);
  return {
    language: input.language,
    direction: voice.direction,
    name: plain(say('observations:name', { title, consultation: subtitle })),
    day: record.consultation.endsOn ?? record.consultation.startsOn ?? null,
    titlePage: {
      programme: voice.packLine(pack.pack.title),
      title,
      subtitle,
      draft: say('observations:draft'),
      facts: [],
      notices: [say('observations:notice')],
    },
    contentsTitle: '',
    sections,
    sheets: [],
    pageLine: say('observations:page', { page: '{page}', pages: '{pages}' }),
    tableLabel: '',
    figureLabel: '',
  };
};
