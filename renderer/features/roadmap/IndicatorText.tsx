import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import type { LocalText, Step } from '../../../shared/model';
import { PackText } from '../../ui';

/** The generated indicator: what is measured, from where to where, and how it is verified. */
export const IndicatorText = ({ indicator }: { readonly indicator: NonNullable<Step['indicator']> }) => {
  const { t, i18n } = useTranslation('roadmap');
  if (typeof indicator === 'string') return null;
  const said = (value: LocalText | number | undefined): ReactNode => {
    if (value === undefined) return null;
    return typeof value === 'number' ? formatNumber(value, i18n.language) : <PackText text={value} dense />;
  };
  // What was answered, and no text of the pack.
  const { baseline } = indicator;
  const rows = [
    [t('indicator.name'), said(indicator.name)],
    [t('indicator.unit'), said(indicator.unit)],
    [t('indicator.baseline'), typeof baseline === 'string' ? baseline : said(baseline)],
    [t('indicator.target'), said(indicator.target)],
    [t('indicator.verification'), said(indicator.verification)],
  ] as const;
  return (
    <dl className="wm-particulars">
      {rows.map(([term, words]) =>
        words === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
};
