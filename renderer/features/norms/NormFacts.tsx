import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatKnownDate } from '../../../shared/messages';
import type { Norm } from '../../../shared/model';
import { NormText, OtherLanguage } from './NormText';

/** What an instrument is: in our words what it asks, its kind and date, whom it binds, and how surely its text is known. */
export const NormFacts = ({ norm }: { readonly norm: Norm }) => {
  const { t, i18n } = useTranslation('norms');
  const { language } = i18n;
  return (
    <>
      <Text className="wm-measure" dir="auto">
        <NormText text={norm.summary} />
      </Text>
      <OtherLanguage norms={[norm]} />
      <dl className="wm-norm-facts">
        <div>
          <dt>{t('kindLabel')}</dt>
          <dd>{t(`kind.${norm.kind}`)}</dd>
        </div>
        <div>
          <dt>{t('issuedBy')}</dt>
          <dd>
            <bdi>
              <NormText text={norm.issuedBy} />
            </bdi>
          </dd>
        </div>
        {norm.date !== undefined && (
          <div>
            <dt>{t('date')}</dt>
            <dd>{formatKnownDate(norm.date, language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('bindingLabel')}</dt>
          <dd>{t(`bindingness.${norm.bindingness}`)}</dd>
        </div>
        <div>
          <dt>{t('sureLabel')}</dt>
          <dd>
            {t(`seen.${norm.seen}`)}
            {norm.note !== undefined && (
              <Text fz="inherit" className="wm-quiet" dir="auto">
                <NormText text={norm.note} />
              </Text>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
};
