import { useMemo } from 'react';
import type { Institution, Interview } from '../../../shared/model';
import { hiddenQuestions } from '../../../shared/scoring';
import { useConsultation } from '../../session';
import { type ContextItem, contextAgenda } from './contextAgenda';

/** The context questions of one interview as the screen shows them. */
export const useContextItems = (
  interview: Interview,
  institution: Institution | undefined,
  everything: boolean,
): readonly ContextItem[] => {
  const { pack, log, record, findings } = useConsultation();
  const hidden = useMemo(() => hiddenQuestions(pack, record, findings), [pack, record, findings]);
  return contextAgenda({
    pack,
    log,
    rosterItems: record.rosterItems,
    interview,
    kind: institution?.kind,
    hidden,
    everything,
  });
};
