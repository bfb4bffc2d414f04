import { byCodePoint, type Findings } from '../model';
import { check, type Check } from './check';

/** An answer of which only the note was written so far. */
export interface NoteAlone {
  readonly interview: string;
  readonly criterion: string;
}

/** In place by the word of interviewees alone: no document and no observation counts, and no determination was made. */
export const metOnStatement = ({ requirements }: Findings): Check[] =>
  requirements.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, state, applicable, determined, answers }) => {
      if (state !== 'met' || !applicable || determined) return [];
      const counting = answers.filter(({ counts }) => counts);
      if (counting.length === 0 || counting.some(({ basis }) => basis !== 'stated')) return [];
      const heard = [...new Set(counting.map(({ interview }) => interview))].sort(byCodePoint);
      return [check('metOnStatement', { kind: 'criterion', criterion: id }, heard.join(' '), { count: heard.length })];
    }),
  );

/** Accounts that differ at the same basis, which only a determination settles. */
export const accountsDiffer = ({ requirements }: Findings): Check[] =>
  requirements.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, state, applicable, answers }) =>
      state === 'contested' && applicable
        ? [
            check('accountsDiffer', { kind: 'criterion', criterion: id }, '', {
              count: answers.filter(({ counts }) => counts).length,
            }),
          ]
        : [],
    ),
  );

/** Somebody wrote down what was said and not yet what it amounts to. */
export const noteWithoutAnswer = (notes: readonly NoteAlone[]): Check[] =>
  notes.map(({ interview, criterion }) => check('noteWithoutAnswer', { kind: 'answer', interview, criterion }, ''));
