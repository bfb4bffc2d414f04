import { Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type TimelineLanes, type TimelineZoom, timelineLanes, timelineZooms } from '../../../../shared/roadmap';

interface Props {
  readonly zoom: TimelineZoom;
  readonly setZoom: (zoom: TimelineZoom) => void;
  readonly lanes: TimelineLanes;
  readonly setLanes: (lanes: TimelineLanes) => void;
}

/** How much time a column holds, and what gathers the steps. */
export const TimelineChoices = ({ zoom, setZoom, lanes, setLanes }: Props) => {
  const { t } = useTranslation('roadmap');
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('timeline.lanes')}
        value={lanes}
        onChange={({ currentTarget: { value } }) => setLanes(timelineLanes.find((known) => known === value) ?? lanes)}
        data={timelineLanes.map((known) => ({ value: known, label: t(`timeline.lanesBy.${known}`) }))}
      />
      <div>
        <Input.Label size="xs" id="timeline-zoom">
          {t('timeline.zoom')}
        </Input.Label>
        <SegmentedControl
          size="xs"
          display="flex"
          aria-labelledby="timeline-zoom"
          value={zoom}
          onChange={(value) => setZoom(timelineZooms.find((known) => known === value) ?? zoom)}
          data={timelineZooms.map((known) => ({ value: known, label: t(`timeline.zooms.${known}`) }))}
        />
      </div>
    </>
  );
};
