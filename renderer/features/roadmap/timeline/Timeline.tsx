import { Box, Text } from '@mantine/core';
import { type MouseEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../../shared/model';
import { type TimelineLanes, type TimelineZoom, timelineOf } from '../../../../shared/roadmap';
import { Pager, usePages } from '../../../ui';
import { linkPaths } from './linkPaths';
import './timeline.css';
import { TimelineHead } from './TimelineHead';
import { TimelineLane } from './TimelineLane';
import { TimelineLegend } from './TimelineLegend';
import { TimelineStep } from './TimelineStep';
import { TimelineStrip } from './TimelineStrip';
import { useTimelineKeys } from './useTimelineKeys';

interface Props {
  readonly steps: readonly Step[];
  readonly numbered: ReadonlyMap<string, number>;
  readonly zoom: TimelineZoom;
  readonly lanes: TimelineLanes;
  readonly onOpen: (step: string) => void;
}

/** More rows than this are more than anybody follows, and more than a browser draws at once. */
const most = 200;

/** The steps over time, with what they wait for. The table says the same in words. */
export const Timeline = ({ steps, numbered, zoom, lanes, onOpen }: Props) => {
  const { t } = useTranslation('roadmap');
  const [looked, look] = useState<string | null>(null);
  const pages = usePages(steps, most);
  const shown = useMemo(() => steps.slice(pages.page * most, (pages.page + 1) * most), [steps, pages.page]);
  const timeline = useMemo(() => timelineOf(shown, { zoom, lanes }), [shown, zoom, lanes]);
  const every = useMemo(() => linkPaths(timeline.links), [timeline]);
  const ownLinks = timeline.links.filter(({ from, to }) => from === looked || to === looked);
  const own = linkPaths(ownLinks);
  const bound = new Set(ownLinks.flatMap(({ from, to }) => [from, to]));
  const chosen = shown.find(({ id }) => id === looked) ? looked : (shown[0]?.id ?? null);
  const onKeyDown = useTimelineKeys(timeline, chosen, look);
  // A bar opens its step to the mouse; to the keyboard its name does.
  const onClick = ({ target }: MouseEvent): void => {
    const bar = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-bar]')?.dataset['bar'] : undefined;
    if (bar !== undefined) onOpen(bar);
  };
  if (steps.length === 0) return <Text className="wm-quiet">{t('filter.none')}</Text>;
  return (
    <section aria-label={t('view.timeline')}>
      <TimelineLegend />
      <TimelineStrip step={shown.find(({ id }) => id === looked)} numbered={numbered} timeline={timeline} />
      <Box className="wm-gantt" __vars={{ '--wm-gantt-columns': String(timeline.periods.length) }} data-zoom={zoom}>
        <TimelineHead timeline={timeline} zoom={zoom} />
        {/* One stop for the Tab key; the arrows go on from there. */}
        <div role="presentation" onKeyDown={onKeyDown} onClick={onClick} onMouseLeave={() => look(null)}>
          <ol aria-label={t('timeline.list')}>
            {timeline.rows.map((row) =>
              row.kind === 'lane' ? (
                <TimelineLane
                  key={`lane ${row.about}`}
                  row={row}
                  lanes={lanes}
                  months={timeline.months}
                  links={every.get(row.row)}
                />
              ) : (
                <TimelineStep
                  key={row.step.id}
                  row={row}
                  number={numbered.get(row.step.id) ?? 0}
                  timeline={timeline}
                  links={every.get(row.row)}
                  own={own.get(row.row)}
                  chosen={row.step.id === chosen}
                  bound={row.step.id !== looked && bound.has(row.step.id)}
                  onLook={look}
                  onOpen={onOpen}
                />
              ),
            )}
          </ol>
        </div>
      </Box>
      <Pager {...pages} />
    </section>
  );
};
