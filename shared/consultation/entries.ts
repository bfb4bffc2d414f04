import type { z } from 'zod';
import {
  Answer,
  ContextAnswer,
  Determination,
  Edit,
  Evidence,
  Institution,
  Intervention,
  Interview,
  IsoDate,
  RosterItem,
  SafeguardAnswer,
  Target,
  TeamMember,
} from '../model';
import type { ConsultationFile } from '../model';
import type { Path } from '../source';

/** An entry of a list together with its place. */
export interface Entry<T> {
  readonly value: T;
  readonly path: Path;
}

/** The lists of a consultation file, entry by entry; entries that do not fit the schema are left out. */
export interface Entries {
  /** The days of the consultation, as far as they are written as days. */
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  readonly roadMapStart: string | undefined;
  readonly team: readonly Entry<TeamMember>[];
  readonly institutions: readonly Entry<Institution>[];
  readonly interviews: readonly Entry<Interview>[];
  readonly rosterItems: readonly Entry<RosterItem>[];
  readonly answers: readonly Entry<Answer>[];
  readonly contextAnswers: readonly Entry<ContextAnswer>[];
  readonly evidence: readonly Entry<Evidence>[];
  readonly determinations: readonly Entry<Determination>[];
  readonly targets: readonly Entry<Target>[];
  readonly interventions: readonly Entry<Intervention>[];
  readonly safeguards: readonly Entry<SafeguardAnswer>[];
  readonly edits: readonly Entry<Edit>[];
  /** Ids of institutions, interviews and things of rosters, also of those that do not fit: what refers to them is right. */
  readonly knownInstitutions: readonly string[];
  readonly knownInterviews: readonly string[];
  readonly knownThings: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const idsOf = (value: unknown): string[] =>
  listOf(value).flatMap((entry) => {
    const { id } = fieldsOf(entry);
    return typeof id === 'string' ? [id] : [];
  });

/**
 * Takes the lists apart, so that an error in one entry hides none in the others.
 * @param checked the file, where it fits the schema as a whole: its entries need not be checked one by one then
 */
export const entriesOf = (value: unknown, checked: ConsultationFile | null): Entries => {
  const file = fieldsOf(value);
  const list = <T>(key: keyof ConsultationFile, schema: z.ZodType<T>): Entry<T>[] => {
    const entries = listOf(file[key]);
    if (checked) return entries.map((entry, index) => ({ value: entry as T, path: [key, index] }));
    return entries.flatMap((entry, index) => {
      const fits = schema.safeParse(entry);
      return fits.success ? [{ value: fits.data, path: [key, index] }] : [];
    });
  };
  const day = (key: 'startsOn' | 'endsOn' | 'roadMapStart'): string | undefined =>
    IsoDate.safeParse(fieldsOf(file.consultation)[key]).data;
  return {
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    roadMapStart: day('roadMapStart'),
    team: list('team', TeamMember),
    institutions: list('institutions', Institution),
    interviews: list('interviews', Interview),
    rosterItems: list('rosterItems', RosterItem),
    answers: list('answers', Answer),
    contextAnswers: list('contextAnswers', ContextAnswer),
    evidence: list('evidence', Evidence),
    determinations: list('determinations', Determination),
    targets: list('targets', Target),
    interventions: list('interventions', Intervention),
    safeguards: list('safeguards', SafeguardAnswer),
    edits: list('edits', Edit),
    knownInstitutions: idsOf(file.institutions),
    knownInterviews: idsOf(file.interviews),
    knownThings: idsOf(file.rosterItems),
  };
};
