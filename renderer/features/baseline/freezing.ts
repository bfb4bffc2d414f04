import { type Draft, recordOf } from '../../../shared/log';
import type { ConsultationSession } from '../../session';

/** `waiting`: not saved yet, kept in the queue and tried again. `refused`: the store cannot keep it; nothing waits. */
export type Freezing = 'frozen' | 'waiting' | 'refused';

/**
 * Freezes once, however often it is pressed: after a save that failed the baseline waits in the queue of edits, and
 * pressing again tries that save again instead of freezing a second one.
 */
export const freezing = (session: ConsultationSession): ((draft: () => Draft) => Promise<Freezing>) => {
  let begun: Draft | null = null;
  return async (draft) => {
    if (begun && recordOf(session.getView().log, 'snapshot', begun.record))
      return (await session.flush()) ? 'frozen' : 'waiting';
    begun = draft();
    if (await session.edit([begun])) return 'frozen';
    return session.unsaved ? 'waiting' : 'refused';
  };
};
