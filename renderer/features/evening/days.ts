import type { Interview } from '../../../shared/model';

/** The days on which institutions are met, first to last. A desk review is no meeting, whatever day it bears. */
export const meetingDays = (interviews: readonly Interview[]): readonly string[] =>
  [...new Set(interviews.flatMap(({ heldOn, mode }) => (heldOn && mode !== 'deskReview' ? [heldOn] : [])))].sort();

/** The meetings of one day. */
export const interviewsOn = (interviews: readonly Interview[], day: string): readonly Interview[] =>
  interviews.filter(({ heldOn, mode }) => heldOn === day && mode !== 'deskReview');

/**
 * The day to look back on: the latest with a meeting up to `today`, else the first that there will be.
 * @param days from {@link meetingDays}
 * @param today a calendar day, `YYYY-MM-DD`
 * @returns undefined where no meeting has a day
 */
export const dayToLookBackOn = (days: readonly string[], today: string): string | undefined =>
  days.findLast((day) => day <= today) ?? days[0];

/** The next day with a meeting after `day`; undefined where none is planned. */
export const dayAfter = (days: readonly string[], day: string): string | undefined => days.find((known) => known > day);
