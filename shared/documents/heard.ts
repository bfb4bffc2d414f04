import { attributions, type Attribution, type ConsultationRecord, type Interview, type TakenOver } from '../model';

/** An interview, or a review of documents, whose institution may be named. */
export interface NamedInterview {
  readonly institution: string;
  /** The kind of institution, as the pack names it. */
  readonly kind: string;
  readonly mode: NonNullable<Interview['mode']>;
  readonly heldOn: string | null;
}

const defaultAttribution: Attribution = 'institution';
const mayBeNamed = (attribution: Attribution): boolean => attribution === 'person' || attribution === 'institution';

/** The stricter of two: an answer may be held closer than its interview, never further away. */
const stricter = (one: Attribution, other: Attribution): Attribution =>
  attributions[Math.max(attributions.indexOf(one), attributions.indexOf(other))]!;

/** What may be said of who said what: kept apart for each answer, since one may be held closer than its interview. */
export interface Heard {
  /** The interviews that may be named as held. */
  readonly named: ReadonlyMap<string, NamedInterview>;
  readonly further: number;
  /** The interview behind an answer, where that answer may be laid at its institution's door. */
  readonly namedSource: (interview: string, asked: string, item?: string) => NamedInterview | undefined;
  /** Where an answer was taken over from, as far as that may be said. */
  readonly takenOver: (interview: string, asked: string, item?: string) => TakenOver | null;
  /** Whether what an answer says may be used at all. */
  readonly isUsable: (interview: string, asked: string, item?: string) => boolean;
}

export const heardIn = (record: ConsultationRecord): Heard => {
  const institutions = new Map(record.institutions.map((each) => [each.id, each]));
  const held = new Map(record.interviews.map(({ id, attribution = defaultAttribution }) => [id, attribution]));
  const closer = new Map<string, Attribution>();
  const keyOf = (interview: string, asked: string, item?: string): string => `${interview}|${asked}|${item ?? ''}`;
  const taken = new Map<string, TakenOver>();
  for (const { interview, criterion, item, attribution, from, value } of record.answers) {
    if (from?.value === value) taken.set(keyOf(interview, criterion, item), from);
    if (attribution !== undefined) closer.set(keyOf(interview, criterion, item), attribution);
  }
  for (const { interview, question, item, attribution } of record.contextAnswers) {
    if (attribution !== undefined) closer.set(keyOf(interview, question, item), attribution);
  }
  const attributionOf = (interview: string, asked: string, item?: string): Attribution => {
    const own = held.get(interview) ?? 'confidential';
    return stricter(own, closer.get(keyOf(interview, asked, item)) ?? own);
  };
  const named = new Map<string, NamedInterview>();
  let further = 0;
  for (const { id, institution, heldOn, mode = 'meeting', attribution = defaultAttribution } of record.interviews) {
    if (mayBeNamed(attribution)) {
      const { name = institution, kind = '' } = institutions.get(institution) ?? {};
      named.set(id, { institution: name, kind, mode, heldOn: heldOn ?? null });
    } else if (attribution === 'unattributed') further += 1;
  }
  return {
    named,
    further,
    namedSource: (interview, asked, item) =>
      mayBeNamed(attributionOf(interview, asked, item)) ? named.get(interview) : undefined,
    takenOver: (interview, asked, item) =>
      mayBeNamed(attributionOf(interview, asked, item)) ? (taken.get(keyOf(interview, asked, item)) ?? null) : null,
    isUsable: (interview, asked, item) => attributionOf(interview, asked, item) !== 'confidential',
  };
};
