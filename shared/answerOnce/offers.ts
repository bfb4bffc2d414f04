import {
  type AnswerValue,
  type Attribution,
  type Basis,
  type ConsultationRecord,
  type Criterion,
  type Interview,
  type LocalText,
  attributionOf,
  byCodePoint,
  stricter,
} from '../model';
import type { LoadedPack } from '../pack';
import { corroborate } from '../scoring';
import { carriedOver } from './carried';
import { linksBetween, sameFact } from './links';

/** Another consultation of the same State, with the pack that it works with. */
export interface OtherConsultation {
  readonly record: ConsultationRecord;
  readonly pack: LoadedPack;
}

/** What another consultation established, as it can be taken over here. */
export interface Offer {
  /** Where it was said. */
  readonly consultation: string;
  readonly title: string;
  readonly criterion: Criterion;
  /** The pack's own words are in the languages of that pack. */
  readonly pack: LoadedPack;
  /** Why both criteria establish the same fact; empty where they are the same one. */
  readonly reasons: readonly LocalText[];
  /** As it was said there, and as it is taken over; `mapped` where these are not the same value. */
  readonly given: AnswerValue;
  readonly value: AnswerValue;
  readonly mapped: boolean;
  /** Null of a determination. */
  readonly basis: Basis | null;
  /** The day of the interview; of a determination that of the latest interview behind it. */
  readonly date: string | null;
  /** Named only where the interview and the answer let it be named. */
  readonly institution: string | null;
  /** The strictest that holds there. It goes along. */
  readonly attribution: Attribution;
  /** Accounts differed there, and nobody determined what holds. */
  readonly contested: boolean;
}

interface Said {
  readonly interview: Interview;
  readonly value: AnswerValue;
  readonly basis: Basis;
  readonly attribution: Attribution;
}

const saidOf = ({ record }: OtherConsultation, criterion: string): Said[] => {
  const interviews = new Map(record.interviews.map((interview) => [interview.id, interview]));
  return record.answers.flatMap((answer): Said[] => {
    const interview = interviews.get(answer.interview);
    if (answer.criterion !== criterion || answer.item !== undefined || !interview) return [];
    const { value, basis = 'stated' } = answer;
    return [{ interview, value, basis, attribution: attributionOf(interview, answer) }];
  });
};

const latest = (said: readonly Said[]): string | null =>
  said.reduce<string | null>(
    (day, { interview: { heldOn } }) => (heldOn !== undefined && heldOn > (day ?? '') ? heldOn : day),
    null,
  );

const offersOf = (
  other: OtherConsultation,
  here: Criterion,
  there: Criterion,
  reasons: readonly LocalText[],
): Offer[] => {
  const { record, pack } = other;
  const { id: consultation, title } = record.consultation;
  const common = { consultation, title, criterion: there, pack, reasons };
  const said = saidOf(other, there.id);
  const determination = record.determinations.find(({ criterion }) => criterion === there.id);
  if (determination) {
    const carried = carriedOver(there, here, determination.value);
    if (carried === null) return [];
    // What was said in confidence may stand behind it, so it travels no further than that.
    const attribution = said.reduce<Attribution>(
      (strictest, one) => stricter(strictest, one.attribution),
      'institution',
    );
    const date = latest(said);
    return [
      {
        ...common,
        given: determination.value,
        ...carried,
        basis: null,
        date,
        institution: null,
        attribution,
        contested: false,
      },
    ];
  }
  const answers = record.answers.filter(({ criterion }) => criterion === there.id);
  const contested = corroborate(there, answers).state === 'contested';
  return said.flatMap(({ interview, value, basis, attribution }): Offer[] => {
    const carried = carriedOver(there, here, value);
    if (carried === null) return [];
    const named = attribution === 'person' || attribution === 'institution';
    const institution = record.institutions.find(({ id }) => id === interview.institution)?.name ?? null;
    const date = interview.heldOn ?? null;
    return [
      {
        ...common,
        given: value,
        ...carried,
        basis,
        date,
        institution: named ? institution : null,
        attribution,
        contested,
      },
    ];
  });
};

const newestFirst = (a: Offer, b: Offer): number =>
  byCodePoint(b.date ?? '', a.date ?? '') ||
  byCodePoint(a.consultation, b.consultation) ||
  byCodePoint(a.criterion.id, b.criterion.id);

/**
 * What other consultations of the same State established on the same fact as a criterion of this one, the newest first: what
 * was determined, else each answer that says something. Criteria that repeat over named things are left out, because the things
 * of two consultations need not be the same.
 */
export const offersFor = (
  pack: LoadedPack,
  { consultation: { id, memberState } }: Pick<ConsultationRecord, 'consultation'>,
  criterion: string,
  others: readonly OtherConsultation[],
): readonly Offer[] => {
  const here = pack.criteria.get(criterion)?.criterion;
  if (!here || here.repeat !== undefined) return [];
  const ofState = others.filter(
    ({ record: { consultation } }) => consultation.memberState === memberState && consultation.id !== id,
  );
  if (ofState.length === 0) return [];
  const links = linksBetween([pack, ...ofState.map((other) => other.pack)]);
  return sameFact(links, pack.pack.id, criterion)
    .flatMap((same) =>
      ofState
        .filter((other) => other.pack.pack.id === same.pack)
        .flatMap((other) => {
          const there = other.pack.criteria.get(same.criterion)?.criterion;
          return there && there.repeat === undefined ? offersOf(other, here, there, same.reasons) : [];
        }),
    )
    .sort(newestFirst);
};
