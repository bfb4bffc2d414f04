import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { PackText } from '../../ui';
import { placeKeys } from './answerKeys';
import type { Room } from './useRoom';

interface Props {
  readonly room: Room;
  readonly onChoose: (criterion: string) => void;
}

/** The questions that were set aside, to be taken up again before the meeting ends. */
export const SetAside = ({ room, onChoose }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const parked = room.agenda.filter((_, index) => room.marks[index]?.parked === true);
  if (parked.length === 0) return null;
  return (
    <section aria-labelledby="set-aside" className="wm-set-aside">
      <p id="set-aside">
        {t('parked.title', { count: parked.length })} <Kbd aria-hidden="true">{placeKeys.parked}</Kbd>
      </p>
      <ul>
        {parked.map(({ criterion, number }) => {
          const question = textIn(criterion.question, i18n.language);
          return (
            <li key={criterion.id}>
              <button
                type="button"
                className="wm-nav-criterion"
                title={question}
                onClick={() => onChoose(criterion.id)}
              >
                <span className="wm-nav-number">{number}</span>
                <span className="wm-nav-question" dir="auto">
                  <PackText text={criterion.question} dense />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
