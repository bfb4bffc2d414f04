import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';

interface Props {
  /** The index, read cautiously, 0–100. */
  readonly index: number | null;
  /** The index at the favourable reading. */
  readonly most: number | null;
  readonly known: number;
  readonly applicable: number;
}

/** The index as a band from the cautious to the favourable reading, and how much of it is known. The words say the same. */
export const IndexBand = ({ index, most, known, applicable }: Props) => {
  const { t, i18n } = useTranslation('baseline');
  const shown = (value: number): string => formatNumber(Math.round(value * 10) / 10, i18n.language);
  const sure = index !== null && most !== null && shown(index) === shown(most);
  return (
    <section aria-label={t('indexBand')} className="wm-index">
      {index === null || most === null ? (
        <Text fz="xs">{t('noIndex')}</Text>
      ) : (
        <>
          <Text fz="xs">
            <strong>
              {sure
                ? t('indexSure', { index: shown(index) })
                : t('indexBetween', { index: shown(index), most: shown(most) })}
            </strong>
          </Text>
          <div className="wm-index-band" aria-hidden="true">
            <span className="wm-index-sure" style={{ inlineSize: `${index}%` }} />
            <span className="wm-index-open" style={{ inlineSize: `${most - index}%` }} />
          </div>
        </>
      )}
      <Text fz="xs" mt={2}>
        {t('known', { count: applicable, known })}
      </Text>
      <div className="wm-index-band" data-thin aria-hidden="true">
        <span
          className="wm-index-known"
          style={{ inlineSize: `${applicable === 0 ? 0 : (100 * known) / applicable}%` }}
        />
      </div>
      <Text fz="xs" className="wm-quiet" mt={2}>
        {t('indexIs')}
      </Text>
    </section>
  );
};
