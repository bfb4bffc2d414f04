import { Button, Group, Kbd, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../shared/answerOnce';
import { formatDate } from '../../../shared/messages';
import type { AnswerValue, Criterion } from '../../../shared/model';
import { PackText, useAnswerWords } from '../../ui';
import { placeKeys } from './answerKeys';
import './offers.css';

interface OfferProps {
  readonly offer: Offer;
  readonly criterion: Criterion;
  /** The answer that is there now; null: none. */
  readonly value: AnswerValue | null;
  readonly onTake: () => void;
}

/** One answer of another consultation: what was said there, by whom as far as it may be said, and why it is the same fact. */
const OfferRow = ({ offer, criterion, value, onTake }: OfferProps) => {
  const { t, i18n } = useTranslation(['interview', 'domain']);
  const words = useAnswerWords();
  const [asking, setAsking] = useState(false);
  const { given, basis, date, institution, attribution, title, pack, reasons, mapped, contested } = offer;
  const who =
    institution ??
    (basis === null
      ? t('offers.determined')
      : t(`offers.${attribution === 'confidential' ? 'confidential' : 'unattributed'}`));
  const say = words(offer.criterion, given);
  const day = date === null ? t('offers.undated') : formatDate(date, i18n.language);
  return (
    <li className="wm-offer">
      <div>
        <Text>
          <strong>
            <bdi>{say}</bdi>
          </strong>
          {basis !== null && `, ${t(`domain:basis.${basis}`)}`} · <span className="wm-symbol">{day}</span>
          {contested && (
            <span className="wm-guarded-mark">
              {' · '}
              <span aria-hidden="true">◆</span> {t('offers.contested')}
            </span>
          )}
        </Text>
        <Text fz="xs">
          <bdi>{title}</bdi> · <bdi>{who}</bdi>
          {basis === null && attribution === 'confidential' && <> · {t('offers.confidential')}</>}
        </Text>
        {(offer.criterion.id !== criterion.id || reasons.length > 0) && (
          <Text fz="xs" className="wm-quiet">
            <span className="wm-symbol">{offer.criterion.id}</span>{' '}
            <PackText text={offer.criterion.statement} pack={pack.pack} dense />
          </Text>
        )}
        {reasons.map((reason, index) => (
          <Text key={index} fz="xs" className="wm-quiet">
            {t('offers.reason')} <PackText text={reason} pack={pack.pack} dense />
          </Text>
        ))}
        {mapped && <Text fz="xs">{t('offers.mapped', { value: words(criterion, offer.value) })}</Text>}
      </div>
      {asking ? (
        <Group gap="xs" role="group" aria-label={t('offers.replaceAsk')}>
          <Text>{value !== null && t('offers.replace', { value: words(criterion, value) })}</Text>
          <Button
            size="compact-md"
            variant="default"
            ref={(button) => button?.focus()}
            onClick={() => {
              setAsking(false);
              onTake();
            }}
          >
            {t('offers.replaceAct')}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={() => setAsking(false)}>
            {t('offers.keep')}
          </Button>
        </Group>
      ) : (
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('offers.takeNamed', { value: words(criterion, offer.value), title, day })}
          onClick={() => (value === null ? onTake() : setAsking(true))}
        >
          {t('offers.take', { value: words(criterion, offer.value) })}
        </Button>
      )}
    </li>
  );
};

interface Props {
  readonly offers: readonly Offer[];
  readonly criterion: Criterion;
  readonly value: AnswerValue | null;
  readonly onTake: (offer: Offer) => void;
}

/**
 * What was established on the same fact in other consultations of this State. Folded until somebody opens it, so that nobody who
 * looks over the shoulder reads it, and taken over only by pressing a button.
 */
export const Offers = ({ offers, criterion, value, onTake }: Props) => {
  const { t } = useTranslation('interview');
  if (offers.length === 0) return null;
  return (
    <details id="answer-offers" className="wm-guidance wm-offers">
      <summary aria-keyshortcuts={placeKeys.offers}>
        {t('offers.title', { count: offers.length })} <Kbd aria-hidden="true">{placeKeys.offers}</Kbd>
      </summary>
      <ul className="wm-plain-list">
        {offers.map((offer, index) => (
          <OfferRow key={index} offer={offer} criterion={criterion} value={value} onTake={() => onTake(offer)} />
        ))}
      </ul>
    </details>
  );
};
