import type { Answer, Repeat, RosterItem } from '../../shared/model';

/** The named things over which a criterion or question repeats, in the order in which they were named. */
export const thingsOf = (
  { rosterItems }: { readonly rosterItems: readonly RosterItem[] },
  repeat: Pick<Repeat, 'over'> | undefined,
): readonly RosterItem[] => (repeat === undefined ? [] : rosterItems.filter(({ roster }) => roster === repeat.over));

/** What tells the answers to one criterion apart: the interview, and the thing where it is about one. Ids hold no space. */
export const answerKey = ({ interview, item }: Pick<Answer, 'interview' | 'item'>): string =>
  `${interview} ${item ?? ''}`;
