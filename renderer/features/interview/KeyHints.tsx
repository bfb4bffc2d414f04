import { Kbd } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { answerKeysOf, basisKeys, placeKeys } from './answerKeys';

const places = ['question', 'field', 'find', 'goTo', 'number', 'evidence', 'choice', 'control'] as const;
type Place = (typeof places)[number];

interface Hint {
  readonly press: string;
  readonly act:
    | 'answer'
    | 'pick'
    | 'number'
    | 'basis'
    | 'note'
    | 'evidence'
    | 'park'
    | 'next'
    | 'nextFromField'
    | 'leave'
    | 'go'
    | 'arrows'
    | 'add'
    | 'press'
    | 'all';
}

const leave: Hint = { press: 'Esc', act: 'leave' };
const nextFromField: Hint = { press: 'Ctrl ↵', act: 'nextFromField' };

const hintsOf = (place: Place, criterion: Criterion, desk: boolean): readonly Hint[] => {
  switch (place) {
    case 'question': {
      const own: readonly Hint[] =
        criterion.answer === 'choice'
          ? [{ press: '1 – 9', act: 'pick' }]
          : criterion.answer === 'number'
            ? [{ press: '0 – 9', act: 'number' }]
            : [];
      const letters = answerKeysOf(criterion, desk).map(({ press }) => press);
      return [
        ...own,
        { press: letters.join(' '), act: 'answer' },
        { press: basisKeys.map(({ press }) => press).join(' '), act: 'basis' },
        { press: placeKeys.note, act: 'note' },
        { press: placeKeys.evidence, act: 'evidence' },
        { press: placeKeys.park, act: 'park' },
        { press: '↵', act: 'next' },
      ];
    }
    case 'find':
      return [{ press: '↑ ↓', act: 'arrows' }, { press: '↵', act: 'go' }, leave];
    case 'goTo':
      return [{ press: '↵', act: 'go' }, leave];
    case 'evidence':
      return [{ press: '↵', act: 'add' }, leave, nextFromField];
    case 'choice':
      return [{ press: '↑ ↓', act: 'arrows' }, leave];
    case 'number':
    case 'field':
      return [leave, nextFromField];
    case 'control':
      return [{ press: '↵', act: 'press' }, leave, { press: 'Tab', act: 'all' }];
  }
};

/** Where the keyboard is, told by the nearest element that says what it accepts. */
const usePlace = (): Place => {
  const [place, setPlace] = useState<Place>('question');
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      const told = target.closest<HTMLElement>('[data-hint]')?.dataset.hint;
      const takesKeys = target.closest('button, a, summary, input, select, textarea') !== null;
      setPlace(places.find((known) => known === told) ?? (takesKeys ? 'control' : 'question'));
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return place;
};

interface Props {
  readonly criterion: Criterion;
  readonly desk: boolean;
  /** Whether single keys answer. */
  readonly single: boolean;
}

const Hints = ({ criterion, desk, single }: Props) => {
  const { t } = useTranslation('interview');
  const place = usePlace();
  if (!single && place === 'question') return null;
  return (
    <ul className="wm-hints wm-noprint" aria-label={t('hints.label')}>
      {hintsOf(place, criterion, desk).map(({ press, act }) => (
        <li key={act}>
          <Kbd>{press}</Kbd> {t(`hints.${act}`)}
        </li>
      ))}
    </ul>
  );
};

/** What the focused thing accepts, always in the same place: nobody has to learn the keys before the meeting. */
export const KeyHints = memo(Hints);
