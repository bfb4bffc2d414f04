import { useTranslation } from 'react-i18next';
import { formatList, formatNumber } from '../../shared/messages';
import type { PriorityParts } from '../../shared/model';
import './priority.css';

const parts = ['gap', 'binding', 'national', 'unlocks'] as const;

const rounded = (points: number): number => Math.round(points * 10) / 10;

/** A priority as its four parts, in points out of 100. */
export const PriorityBar = ({ points }: { readonly points: PriorityParts }) => {
  const { t, i18n } = useTranslation(['parts', 'domain']);
  const spoken = formatList(
    parts.map((part) =>
      t('priorityPart', {
        part: t(`domain:priorityPart.${part}`),
        points: formatNumber(rounded(points[part]), i18n.language),
      }),
    ),
    i18n.language,
  );
  return (
    <span className="wm-priority" role="img" aria-label={spoken} title={spoken}>
      {parts.map((part) => (
        <span key={part} className="wm-priority-part" data-part={part} style={{ inlineSize: `${points[part]}%` }} />
      ))}
    </span>
  );
};

/** What the parts of the bars mean, and how many points each can give. */
export const PriorityLegend = () => {
  const { t } = useTranslation(['parts', 'domain']);
  const most = { gap: 35, binding: 25, national: 25, unlocks: 15 } as const;
  return (
    <ul className="wm-priority-legend">
      {parts.map((part) => (
        <li key={part}>
          <span className="wm-priority-key" data-part={part} aria-hidden="true" />
          {t('priorityUpTo', { part: t(`domain:priorityPart.${part}`), points: most[part] })}
        </li>
      ))}
    </ul>
  );
};
