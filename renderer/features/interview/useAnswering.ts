import { useMemo } from 'react';
import type { Offer } from '../../../shared/answerOnce';
import { type RecordState, fieldValue } from '../../../shared/log';
import { isDeskReview } from '../../../shared/desk';
import {
  type AnswerValue,
  type Criterion,
  type Interview,
  type Json,
  attributionOf,
  type TakenOver,
  stricter,
} from '../../../shared/model';
import { answerId } from '../../../shared/projection';
import { type ConsultationSession, useSession } from '../../session';
import { answerById, confidenceOf, ownAttributionOf } from './answerFields';
import { answerKeysOf, basisKeys, choiceKeys, nextAttribution, nextConfidence, placeKeys } from './answerKeys';

export interface Answering {
  readonly write: (field: string, value: Json) => void;
  readonly answer: (value: AnswerValue) => void;
  /** Writes what was established elsewhere as the answer, in one act. */
  readonly takeOver: (offer: Offer) => void;
  /** Takes the answer away; notes, evidence and files stay. */
  readonly clear: () => void;
  /** What a letter or digit does to the answer; false where it means nothing here. */
  readonly letter: (letter: string) => boolean;
  readonly digit: (digit: number) => boolean;
}

const focusOn = (id: string): void => document.getElementById(id)?.focus();

const places: Readonly<Record<string, string>> = {
  [placeKeys.note]: 'answer-note',
  [placeKeys.privateNote]: 'answer-privateNote',
  [placeKeys.evidence]: 'add-evidence',
};

/** What is there is read when a key is pressed: the screen may not have drawn yet what the key before it changed. */
const answeringOf = (
  session: ConsultationSession,
  interview: Interview,
  criterion: Criterion | undefined,
  item: string | undefined,
): Answering => {
  const desk = isDeskReview(interview);
  const record = answerId(interview.id, criterion?.id ?? '', item);
  const state = (): RecordState | undefined => answerById(session.getView().log, record);

  const writeAll = (values: Record<string, Json>): void => {
    const drafts = Object.entries(values).map(([field, value]) => ({ kind: 'answer', record, field, value }) as const);
    void session.edit(drafts);
  };
  const write = (field: string, value: Json): void => writeAll({ [field]: value });
  // What is answered is no longer set aside; what was read in documents is documented unless something else was said.
  const answer = (value: AnswerValue): void =>
    writeAll({
      value,
      ...(fieldValue(state(), 'parked') === true && { parked: null }),
      ...(desk && fieldValue(state(), 'basis') == null && { basis: 'documented' }),
    });
  // Nobody of this consultation has seen what was seen there, so it is stated here until somebody has. What was guarded stays so.
  const takeOver = ({ consultation, title, criterion: there, value, date, attribution }: Offer): void => {
    const held = stricter(attributionOf(interview), ownAttributionOf(state()) ?? 'person');
    const from: TakenOver = { consultation, title, criterion: there.id, value, ...(date !== null && { date }) };
    writeAll({
      value,
      basis: 'stated',
      confidence: null,
      from,
      ...(stricter(held, attribution) !== held && { attribution }),
      ...(fieldValue(state(), 'parked') === true && { parked: null }),
    });
  };
  const clear = (): void =>
    writeAll({
      value: null,
      basis: null,
      confidence: null,
      ...(fieldValue(state(), 'from') != null && { from: null }),
    });

  const letter = (pressed: string): boolean => {
    if (!criterion) return false;
    const place = places[pressed];
    if (place !== undefined) {
      focusOn(place);
      return true;
    }
    switch (pressed) {
      case placeKeys.followUp:
        write('followUp', fieldValue(state(), 'followUp') === true ? null : true);
        return true;
      case placeKeys.confidence:
        write('confidence', nextConfidence(confidenceOf(state())));
        return true;
      case placeKeys.attribution:
        write('attribution', nextAttribution(attributionOf(interview), ownAttributionOf(state())));
        return true;
      default: {
        const basis = basisKeys.find(({ press }) => press === pressed);
        if (basis) write('basis', basis.value);
        const own = answerKeysOf(criterion, desk).find(({ press }) => press === pressed);
        if (own) answer(own.value);
        return basis !== undefined || own !== undefined;
      }
    }
  };

  const digit = (pressed: number): boolean => {
    if (criterion?.answer === 'choice') {
      const choice = choiceKeys(criterion).find(({ press }) => press === String(pressed));
      if (choice) answer(choice.value);
      return choice !== undefined;
    }
    // The digit itself goes into the field, which has the focus before the browser writes it.
    if (criterion?.answer === 'number') {
      focusOn('answer-number');
      (document.getElementById('answer-number') as HTMLInputElement | null)?.select();
    }
    return false;
  };

  return { write, answer, takeOver, clear, letter, digit };
};

/** Writing the answer of one interview to one criterion, for one thing where it repeats, by key or by button. */
export const useAnswering = (interview: Interview, criterion: Criterion | undefined, item?: string): Answering => {
  const session = useSession();
  return useMemo(() => answeringOf(session, interview, criterion, item), [session, interview, criterion, item]);
};
