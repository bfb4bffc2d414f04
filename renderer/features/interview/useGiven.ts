import { useCallback } from 'react';
import type { LogState } from '../../../shared/log';
import { alike, useOfLog } from '../../session';
import { type Given, answerById, givenOf } from './answerFields';

/** The answer of one record as it stands now, before anything follows from it; typing its note draws nothing anew. */
export const useGiven = (id: string): Given =>
  useOfLog(
    useCallback((log: LogState) => givenOf(answerById(log, id)), [id]),
    alike,
  );
