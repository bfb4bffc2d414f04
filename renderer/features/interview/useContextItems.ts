import { useMemo } from 'react';
import type { Institution, Interview } from '../../../shared/model';
import { hiddenQuestions } from '../../../shared/scoring';
import { alike, useConsultationLater, useSteady } from '../../session';
import { type ContextItem, contextAgenda } from './contextAgenda';

/** The context questions of one interview as the screen shows them. */
export const useContextItems = (
  interview: Interview,
  institution: Institution | undefined,
  everything: boolean,
): readonly ContextItem[] => {
  const { pack, log, record, findings } = useConsultationLater();
  const hidden = useMemo(() => hiddenQuestions(pack, record, findings), [pack, record, findings]);
  const items = contextAgenda({
    pack,
    log,
    rosterItems: record.rosterItems,
    interview,
    kind: institution?.kind,
    hidden,
    everything,
  });
  return useSteady(items, alike);
};
