import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Step } from '../../../../shared/model';
import { type TimelineLanes, type TimelineZoom, timelineLanes, timelineZooms } from '../../../../shared/roadmap';

interface Props {
  readonly zoom: TimelineZoom;
  readonly setZoom: (zoom: TimelineZoom) => void;
  readonly lanes: TimelineLanes;
  readonly setLanes: (lanes: TimelineLanes) => void;
}

/** How much time a column holds, what gathers the steps, and what the bars mean. */
export const TimelineControls = ({ zoom, setZoom, lanes, setLanes }: Props) => {
  const { t } = useTranslation(['roadmap', 'domain']);
  return (
    <Group align="flex-end" gap="md" mb={4}>
      <SegmentedControl
        size="xs"
        className="wm-noprint"
        aria-label={t('timeline.zoom')}
        value={zoom}
        onChange={(value) => setZoom(timelineZooms.find((known) => known === value) ?? zoom)}
        data={timelineZooms.map((known) => ({ value: known, label: t(`timeline.zooms.${known}`) }))}
      />
      <NativeSelect
        size="xs"
        className="wm-noprint"
        aria-label={t('timeline.lanes')}
        value={lanes}
        onChange={({ currentTarget: { value } }) => setLanes(timelineLanes.find((known) => known === value) ?? lanes)}
        data={timelineLanes.map((known) => ({ value: known, label: t(`timeline.lanesBy.${known}`) }))}
      />
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
    </Group>
  );
};
