import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/messages';
import type { Step } from '../../../../shared/model';
import type { Timeline } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';
import { StepWords } from '../StepWords';

interface Props {
  readonly step: Step | undefined;
  readonly numbered: ReadonlyMap<string, number>;
  readonly timeline: Timeline;
}

/** The step that is looked at, in full: its name may be longer than a row. */
export const TimelineStrip = ({ step, numbered, timeline: { links } }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const { record } = useConsultation();
  if (!step) return <div className="wm-gantt-strip wm-quiet wm-noprint">{t('timeline.hint')}</div>;
  const lead = record.institutions.find(({ id }) => id === step.lead)?.name ?? t('noLead');
  const after = links.filter(({ to }) => to === step.id).length;
  const before = links.filter(({ from }) => from === step.id).length;
  const against = links.some(({ to, against: wrong }) => wrong && to === step.id);
  return (
    <div className="wm-gantt-strip wm-noprint">
      <div>
        <strong>{numbered.get(step.id)}</strong>{' '}
        <bdi>
          <StepWords step={step} field="action" dense />
        </bdi>
      </div>
      <ul className="wm-quiet">
        <li>{t(`domain:stepKind.${step.kind}`)}</li>
        <li>
          {t('timeline.days', {
            starts: formatDate(step.starts, i18n.language),
            ends: formatDate(step.ends, i18n.language),
          })}
        </li>
        <li>
          <bdi>{lead}</bdi>
        </li>
        {after > 0 && <li>{t('timeline.after', { count: after })}</li>}
        {before > 0 && <li>{t('timeline.before', { count: before })}</li>}
        {against && <li data-against>{t('timeline.against')}</li>}
      </ul>
    </div>
  );
};
