import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { Step, textIn } from '../../../shared/model';
import { Pager, usePages } from '../../ui';
import { columnsOf } from './months';

interface Props {
  readonly steps: readonly Step[];
  readonly onOpen: (step: string) => void;
}

/** The steps over time. The table says the same in words. */
export const Timeline = ({ steps, onOpen }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const pages = usePages(steps, 100);
  if (steps.length === 0) return <Text className="wm-quiet">{t('filter.none')}</Text>;
  const { periods, width, place } = columnsOf(steps);
  const grid = { gridTemplateColumns: `18rem repeat(${periods.length}, minmax(0, 1fr))` };
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'narrow', timeZone: 'UTC' });
  return (
    <>
      <ul className="wm-timeline-legend" aria-label={t('timeline.legend')}>
        {Step.shape.kind.options.map((kind) => (
          <li key={kind}>
            <span className="wm-bar-key" data-kind={kind} aria-hidden="true" /> {t(`domain:stepKind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="wm-timeline-head" style={grid} aria-hidden="true">
        {periods.map(({ from, opensYear }, column) => (
          <span key={from} style={{ gridColumn: column + 2 }} data-year={opensYear ? true : undefined}>
            {opensYear && <strong>{from.slice(0, 4)}</strong>}
            {width === 1 && monthName.format(Date.parse(from))}
          </span>
        ))}
      </div>
      <ol className="wm-timeline" aria-label={t('timeline.list')}>
        {pages.rows.map((step) => {
          const { start, end } = place(step);
          const action = textIn(step.action, i18n.language);
          return (
            <li key={step.id} style={grid}>
              <Anchor
                component="button"
                type="button"
                fz="xs"
                ta="start"
                className="wm-timeline-name"
                title={action}
                aria-label={t('timeline.step', {
                  action,
                  starts: formatDate(step.starts, i18n.language),
                  ends: formatDate(step.ends, i18n.language),
                })}
                onClick={() => onOpen(step.id)}
              >
                <span className="wm-quiet wm-symbol">{step.criterion ?? step.safeguard}</span> <bdi>{action}</bdi>
              </Anchor>
              {periods.map(({ from, opensYear }, column) =>
                opensYear ? (
                  <span key={from} className="wm-year" style={{ gridColumn: column + 2 }} aria-hidden="true" />
                ) : null,
              )}
              <span
                className="wm-bar"
                data-kind={step.kind}
                style={{ gridColumn: `${start + 2} / ${end + 3}` }}
                aria-hidden="true"
              />
            </li>
          );
        })}
      </ol>
      <Pager {...pages} />
    </>
  );
};
