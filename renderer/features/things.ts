import type { ConsultationRecord, Repeat, RosterItem } from '../../shared/model';

/** The named things over which a criterion or question repeats, in the order in which they were named. */
export const thingsOf = (
  { rosterItems }: Pick<ConsultationRecord, 'rosterItems'>,
  repeat: Pick<Repeat, 'over'> | undefined,
): readonly RosterItem[] => (repeat === undefined ? [] : rosterItems.filter(({ roster }) => roster === repeat.over));
