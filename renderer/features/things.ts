import { type Answer, type Repeat, type RosterItem, byName } from '../../shared/model';

/** The named things over which a criterion or question repeats, by name. */
export const thingsOf = (
  { rosterItems }: { readonly rosterItems: readonly RosterItem[] },
  repeat: Pick<Repeat, 'over'> | undefined,
): readonly RosterItem[] =>
  repeat === undefined ? [] : rosterItems.filter(({ roster }) => roster === repeat.over).sort(byName);

/** What tells the answers to one criterion apart: the interview, and the thing where it is about one. Ids hold no space. */
export const answerKey = ({ interview, item }: Pick<Answer, 'interview' | 'item'>): string =>
  `${interview} ${item ?? ''}`;
