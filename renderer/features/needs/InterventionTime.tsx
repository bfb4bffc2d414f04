import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { InterventionStatus } from '../../../shared/model';
import { useConsultation } from '../../session';
import { type Span, timePicture } from './interventionTime';

const placed = ({ start, end }: Span) => ({
  insetInlineStart: `${100 * start}%`,
  inlineSize: `${Math.max(0.5, 100 * (end - start))}%`,
});

/** Interventions over time, by provider, against the months of the road map. The table says the same in words. */
export const InterventionTime = ({ onOpen }: { readonly onOpen: (id: string) => void }) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { record, roadMap } = useConsultation();
  const picture = timePicture(record.interventions, roadMap);
  if (!picture) return <Text className="wm-quiet">{t('interventions.noDays')}</Text>;
  const day = (value: string | undefined): string =>
    value === undefined ? t('interventions.open') : formatDate(value, i18n.language);
  const { years, lanes, roadMap: planned } = picture;
  const lines = (
    <>
      {planned && <span className="wm-time-plan" style={placed(planned)} aria-hidden="true" />}
      {years.map(({ year, at }) => (
        <span key={year} className="wm-time-year" style={{ insetInlineStart: `${100 * at}%` }} aria-hidden="true" />
      ))}
    </>
  );
  return (
    <figure className="wm-time" aria-label={t('interventions.picture')}>
      <ul className="wm-time-legend" aria-label={t('interventions.legend')}>
        {InterventionStatus.options.map((status) => (
          <li key={status}>
            <span className="wm-time-key" data-status={status} aria-hidden="true" />{' '}
            {t(`domain:interventionStatus.${status}`)}
          </li>
        ))}
        <li>
          <span className="wm-time-key wm-time-plan-key" aria-hidden="true" /> {t('interventions.plan')}
        </li>
      </ul>
      <div className="wm-time-row" aria-hidden="true">
        <span />
        <span className="wm-time-track">
          {years.map(({ year, at }) => (
            <span key={year} className="wm-time-label" style={{ insetInlineStart: `${100 * at}%` }}>
              {year}
            </span>
          ))}
        </span>
      </div>
      <ul className="wm-time-lanes">
        {lanes.map(({ provider, bars }) => (
          <Fragment key={provider}>
            <li className="wm-time-row wm-time-provider">
              <bdi>{provider}</bdi>
              <span className="wm-time-track" aria-hidden="true">
                {lines}
              </span>
            </li>
            {bars.map(({ intervention, openStart, openEnd, ...span }) => (
              <li key={intervention.id} className="wm-time-row">
                <Anchor
                  component="button"
                  type="button"
                  fz="xs"
                  ta="start"
                  className="wm-row-link wm-time-name"
                  title={intervention.title}
                  aria-label={t('interventions.bar', {
                    title: intervention.title,
                    status: t(`domain:interventionStatus.${intervention.status}`),
                    from: day(intervention.from),
                    to: day(intervention.to),
                  })}
                  onClick={() => onOpen(intervention.id)}
                >
                  <bdi>{intervention.title}</bdi>
                </Anchor>
                <span className="wm-time-track" aria-hidden="true">
                  {lines}
                  <span
                    className="wm-time-bar"
                    data-status={intervention.status}
                    data-open-start={openStart ? true : undefined}
                    data-open-end={openEnd ? true : undefined}
                    style={placed(span)}
                  />
                </span>
              </li>
            ))}
          </Fragment>
        ))}
      </ul>
    </figure>
  );
};
