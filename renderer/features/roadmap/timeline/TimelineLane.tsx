import { useTranslation } from 'react-i18next';
import { textIn } from '../../../../shared/model';
import type { TimelineLanes, TimelineRow } from '../../../../shared/roadmap';
import { useConsultation } from '../../../session';
import type { RowLinks } from './linkPaths';

interface Props {
  readonly row: Extract<TimelineRow, { kind: 'lane' }>;
  readonly lanes: TimelineLanes;
  readonly months: number;
  readonly links: RowLinks | undefined;
}

/** The head of a lane: who leads, or which requirement, and how many steps. */
export const TimelineLane = ({ row, lanes, months, links }: Props) => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, record } = useConsultation();
  const { about } = row;
  const name = (): string => {
    if (about === null) return t(lanes === 'lead' ? 'noLead' : 'timeline.noRequirement');
    if (lanes === 'lead') return record.institutions.find(({ id }) => id === about)?.name ?? about;
    const requirement = pack.requirements.get(about);
    return requirement ? `${about} ${textIn(requirement.title, i18n.language)}` : about;
  };
  return (
    <li className="wm-gantt-row wm-gantt-lane">
      <span className="wm-gantt-name" title={name()}>
        <span className="wm-gantt-text">
          <bdi>{name()}</bdi> <span className="wm-quiet">{t('timeline.inLane', { count: row.steps })}</span>
        </span>
      </span>
      <div className="wm-gantt-field" aria-hidden="true">
        <svg viewBox={`0 0 ${months} 1`} preserveAspectRatio="none">
          {links && <path d={links.path} />}
        </svg>
      </div>
    </li>
  );
};
