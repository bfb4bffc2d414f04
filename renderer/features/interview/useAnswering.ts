import { useCallback } from 'react';
import { fieldValue } from '../../../shared/log';
import type { AnswerValue, Criterion, Json } from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { useConsultation } from '../../session';
import { basisKeys, choiceKeys, nextConfidence, placeKeys, statusKeys, unknownKeys } from './answerKeys';
import { confidenceOf } from './answerFields';
import { answerRecord } from './marks';

interface Answering {
  readonly write: (field: string, value: Json) => void;
  /** Takes the answer away; notes and files stay. */
  readonly clear: () => void;
  /** What a letter or digit does to the answer; false where it means nothing here. */
  readonly letter: (letter: string) => boolean;
  readonly digit: (digit: number) => boolean;
}

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Writing the answer of one interview to one criterion, by key or by button. */
export const useAnswering = (interview: string, criterion: Criterion | undefined): Answering => {
  const { log, session } = useConsultation();
  const id = criterion?.id ?? '';

  const write = useCallback(
    (field: string, value: Json): void => {
      void session.edit([{ kind: 'answer', record: answerId(interview, id), field, value }]);
    },
    [session, interview, id],
  );
  const clear = useCallback((): void => {
    const record = answerId(interview, id);
    void session.edit(
      ['value', 'basis', 'confidence'].map((field) => ({ kind: 'answer', record, field, value: null }) as const),
    );
  }, [session, interview, id]);
  const answer = (value: AnswerValue | undefined): boolean => {
    if (value === undefined) return false;
    write('value', value);
    return true;
  };

  const letter = (pressed: string): boolean => {
    if (!criterion) return false;
    const record = answerRecord(log, interview, criterion.id);
    switch (pressed) {
      case placeKeys.note:
      case placeKeys.privateNote:
        focusOn(pressed === placeKeys.note ? 'answer-note' : 'answer-privateNote');
        return true;
      case placeKeys.followUp:
        write('followUp', fieldValue(record, 'followUp') === true ? null : true);
        return true;
      case placeKeys.confidence:
        write('confidence', nextConfidence(confidenceOf(record)));
        return true;
      default: {
        const basis = basisKeys.find(({ press }) => press === pressed);
        if (basis) write('basis', basis.value);
        const own = criterion.answer === 'status' ? statusKeys : unknownKeys;
        return basis !== undefined || answer(own.find(({ press }) => press === pressed)?.value);
      }
    }
  };

  const digit = (pressed: number): boolean => {
    if (criterion?.answer === 'choice')
      return answer(choiceKeys(criterion).find(({ press }) => press === String(pressed))?.value);
    // The digit itself goes into the field, which has the focus before the browser writes it.
    if (criterion?.answer === 'number') {
      focusOn('answer-number');
      (document.getElementById('answer-number') as HTMLInputElement | null)?.select();
    }
    return false;
  };

  return { write, clear, letter, digit };
};
