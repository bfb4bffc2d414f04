import { useTranslation } from 'react-i18next';
import { Step } from '../../../../shared/model';

/** What the bars and lines mean. */
export const TimelineLegend = () => {
  const { t } = useTranslation(['roadmap', 'domain']);
  return (
    <ul className="wm-timeline-legend" aria-label={t('timeline.legend')}>
      {Step.shape.kind.options.map((kind) => (
        <li key={kind}>
          <span className="wm-bar-key" data-kind={kind} aria-hidden="true" /> {t(`domain:stepKind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="wm-link-key" aria-hidden="true" /> {t('timeline.dependency')}
      </li>
    </ul>
  );
};
