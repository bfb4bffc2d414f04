import { type Draft, type LogState, applyChanges, writeChanges } from '../log';
import type { ConsultationRecord } from '../model';
import { recordOfLog } from '../projection';

/** The consultation as it will be once the edits are made; nothing is written. Null if it would not be one. */
export const recordAfter = (
  log: LogState,
  consultation: string,
  drafts: readonly Draft[],
): ConsultationRecord | null => {
  let made = 0;
  const nobody = { device: 'preview', author: '', now: () => 0, newId: () => `preview ${(made += 1)}` };
  return recordOfLog(applyChanges(log, writeChanges(log, consultation, drafts, nobody))).record;
};
