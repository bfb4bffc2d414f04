import { useEffect, useState } from 'react';
import type { OtherConsultation } from '../../shared/answerOnce';
import { fieldValue, recordOf } from '../../shared/log';
import { recordOfLog } from '../../shared/projection';
import { type ShelvedPack, findPack } from '../packs/shelf';
import type { ConsultationSession } from './consultationSession';
import { readShelved, usePacks } from './usePacks';
import { useConsultations } from './vaultContext';

const nothing: readonly OtherConsultation[] = [];

const readOther = async (
  session: ConsultationSession,
  shelf: readonly ShelvedPack[],
): Promise<readonly OtherConsultation[]> => {
  const { record } = recordOfLog(session.getView().log);
  const shelved = record && findPack(shelf, record.consultation.pack, record.consultation.packHash);
  if (!record || !shelved) return nothing;
  const { loaded } = await readShelved(shelved);
  return loaded ? [{ record, pack: loaded }] : nothing;
};

/**
 * The other consultations of the same State in this vault, with their packs. They are read when this is first shown, and only
 * those: of a consultation of another State nothing but the State is looked at. Nobody waits for them.
 */
export const useOtherConsultations = (memberState: string, own: string): readonly OtherConsultation[] => {
  const consultations = useConsultations();
  const shelf = usePacks();
  const [others, setOthers] = useState(nothing);
  useEffect(() => {
    let left = false;
    const ofState = [...consultations.values()].filter(
      ({ id, getView }) =>
        id !== own && fieldValue(recordOf(getView().log, 'consultation', id), 'memberState') === memberState,
    );
    void Promise.all(ofState.map((session) => readOther(session, shelf))).then((found) => {
      if (!left) setOthers(found.flat());
    });
    return () => {
      left = true;
    };
  }, [consultations, shelf, memberState, own]);
  return others;
};
