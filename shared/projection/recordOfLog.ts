import type { z } from 'zod';
import { type LogState, type RecordState, fieldValue, recordsOf } from '../log';
import {
  Answer,
  Consultation,
  ContextAnswer,
  type ConsultationRecord,
  Determination,
  Edit,
  Evidence,
  Institution,
  Intervention,
  Interview,
  type Json,
  type RecordKind,
  RosterItem,
  SafeguardAnswer,
  Target,
  TeamMember,
} from '../model';
import { supportsOf } from './evidence';

/**
 * How the ids of an answer stand in one record id: interview, criterion (or context question), and the thing of a roster
 * where it repeats. Ids contain no bar.
 */
export const answerId = (interview: string, asked: string, item?: string): string =>
  item === undefined ? `${interview}|${asked}` : `${interview}|${asked}|${item}`;

/** The ids of {@link answerId} again. */
export const answerIds = (id: string): { interview: string; asked: string; item?: string } => {
  const [interview = '', asked = '', item] = id.split('|');
  return item === undefined ? { interview, asked } : { interview, asked, item };
};

/**
 * How the log says that a person chose no lead for a step: null means in every field of the log that nobody has chosen
 * anything (or took it back), so that the proposal shows. No id is a space.
 */
export const noLead = ' ';

/** A record that a person has begun and not yet filled in as far as the rules need. */
export interface Incomplete {
  readonly kind: RecordKind;
  readonly id: string;
  readonly missing: readonly string[];
}

export interface Projection {
  /** Null until the consultation itself has its State, title, pack and road-map start. */
  readonly record: ConsultationRecord | null;
  readonly incomplete: readonly Incomplete[];
}

/** The shown values of a record; cleared fields (null) are left out. */
export const valuesOf = (record: RecordState): Record<string, Json> => {
  const values: Record<string, Json> = {};
  for (const field of record.fields.keys()) {
    const value = fieldValue(record, field);
    if (value !== null && value !== undefined && field !== 'deleted') values[field] = value;
  }
  return values;
};

/** Only what the schema knows: other fields of a record (private to the application) stay in the log. */
const known = (schema: z.ZodObject, values: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => field in schema.shape));

type Read = { readonly data: unknown } | { readonly missing: readonly string[] };

/** A record that has not changed is the same object in the next state: what was read of it once stands. */
const readings = new WeakMap<RecordState, Read>();

const reading = (schema: z.ZodObject, record: RecordState, own: object): Read => {
  const before = readings.get(record);
  if (before) return before;
  const parsed = schema.safeParse({ ...known(schema, valuesOf(record)), ...own });
  const read: Read = parsed.success
    ? { data: parsed.data }
    : { missing: parsed.error.issues.map(({ path }) => path.join('.')) };
  readings.set(record, read);
  return read;
};

interface EditsRead {
  readonly edits: readonly Edit[];
  readonly missing: readonly Incomplete[];
}
const editsRead = new WeakMap<RecordState, EditsRead>();

/** The edits of one step, a field each: the same objects until one of them changes. */
const editsIn = (record: RecordState): EditsRead => {
  const before = editsRead.get(record);
  if (before) return before;
  const missing: Incomplete[] = [];
  const edits = Object.entries(valuesOf(record)).flatMap(([field, value]) => {
    const parsed = Edit.safeParse({
      step: record.id,
      field,
      value: field === 'lead' && value === noLead ? null : value,
    });
    if (!parsed.success) missing.push({ kind: 'edit', id: record.id, missing: [field] });
    return parsed.success ? [parsed.data] : [];
  });
  const read = { edits, missing };
  editsRead.set(record, read);
  return read;
};

/**
 * The consultation as the rules and files see it, read from its log (design 4 and 7). Records that are not yet complete
 * are left out and named, so that nothing half-typed changes a level.
 */
export const recordOfLog = (state: LogState): Projection => {
  const incomplete: Incomplete[] = [];

  const read = <T>(schema: z.ZodObject, kind: RecordKind, own: (record: RecordState) => object): T[] =>
    recordsOf(state, kind).flatMap((record) => {
      const read = reading(schema, record, own(record));
      if ('data' in read) return [read.data as T];
      incomplete.push({ kind, id: record.id, missing: read.missing });
      return [];
    });

  const [consultation] = read<Consultation>(Consultation, 'consultation', ({ id }) => ({ id }));
  const institutions = read<Institution>(Institution, 'institution', ({ id }) => ({ id }));
  const interviews = read<Interview>(Interview, 'interview', ({ id }) => ({ id }));
  const held = new Set(interviews.map(({ id }) => id));
  const rosterItems = read<RosterItem>(RosterItem, 'rosterItem', ({ id }) => ({ id }));
  const things = new Set(rosterItems.map(({ id }) => id));
  /** What was said in an interview that is gone, or of a thing that is gone, stays in the log and counts no more. */
  const stands = ({ interview, item }: Pick<Answer, 'interview' | 'item'>): boolean =>
    held.has(interview) && (item === undefined || things.has(item));
  const answers = read<Answer>(Answer, 'answer', ({ id }) => {
    const { asked, ...ids } = answerIds(id);
    return { ...ids, criterion: asked };
  }).filter(stands);
  const contextAnswers = read<ContextAnswer>(ContextAnswer, 'contextAnswer', ({ id }) => {
    const { asked, ...ids } = answerIds(id);
    return { ...ids, question: asked };
  }).filter(stands);
  const edits = recordsOf(state, 'edit').flatMap((record) => {
    const found = editsIn(record);
    incomplete.push(...found.missing);
    return found.edits;
  });
  const lists = {
    team: read<TeamMember>(TeamMember, 'team', ({ id }) => ({ id })),
    institutions,
    interviews,
    rosterItems,
    answers,
    contextAnswers,
    evidence: read<Evidence>(Evidence, 'evidence', (record) => ({
      id: record.id,
      supports: supportsOf(valuesOf(record)),
    })).filter(({ interview }) => held.has(interview)),
    determinations: read<Determination>(Determination, 'determination', ({ id }) => ({ criterion: id })),
    targets: read<Target>(Target, 'target', ({ id }) => ({ requirement: id })),
    interventions: read<Intervention>(Intervention, 'intervention', ({ id }) => ({ id })),
    safeguards: read<SafeguardAnswer>(SafeguardAnswer, 'safeguard', ({ id }) => ({ safeguard: id })),
    edits,
  };
  return {
    record: consultation ? { format: 'waymark.consultation/1', consultation, ...lists } : null,
    incomplete,
  };
};
