import { useTranslation } from 'react-i18next';
import { formattingTag } from '../../../../shared/messages';
import type { Timeline, TimelineZoom } from '../../../../shared/roadmap';

/** Years, and beneath them the columns, named as the language names months. */
export const TimelineHead = ({ timeline, zoom }: { readonly timeline: Timeline; readonly zoom: TimelineZoom }) => {
  const { t, i18n } = useTranslation('roadmap');
  const name = new Intl.DateTimeFormat(formattingTag(i18n.language), {
    month: zoom === 'months' ? 'narrow' : 'short',
    timeZone: 'UTC',
  });
  const place = (at: number) => ({ insetInlineStart: `${(at / timeline.months) * 100}%` });
  return (
    <div className="wm-gantt-head" aria-hidden="true">
      <span className="wm-gantt-corner">{t('timeline.step')}</span>
      <div>
        {timeline.periods.map(({ from, at, opensYear }) => (
          <span key={from} style={place(at)} data-year={opensYear ? true : undefined}>
            {opensYear && <strong>{from.slice(0, 4)}</strong>}
            {zoom !== 'years' && <small>{name.format(Date.parse(from))}</small>}
          </span>
        ))}
      </div>
    </div>
  );
};
