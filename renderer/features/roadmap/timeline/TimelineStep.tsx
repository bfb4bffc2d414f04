import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/messages';
import { textIn } from '../../../../shared/model';
import type { Timeline, TimelineRow } from '../../../../shared/roadmap';
import { StepWords } from '../StepWords';
import type { RowLinks } from './linkPaths';

interface Props {
  readonly row: Extract<TimelineRow, { kind: 'step' }>;
  readonly number: number;
  readonly timeline: Timeline;
  readonly links: RowLinks | undefined;
  /** Those of the step that is looked at. */
  readonly own: RowLinks | undefined;
  readonly chosen: boolean;
  /** Whether it waits for the step that is looked at, or the reverse. */
  readonly bound: boolean;
  readonly onLook: (step: string | null) => void;
  readonly onOpen: (step: string) => void;
}

const marks = { need: '', establish: '', remedy: '▲ ' } as const;

/** A step with its bar, and what of the dependencies runs through its row. */
export const TimelineStep = (props: Props) => {
  const { row, number, timeline, links, own, chosen, bound, onLook, onOpen } = props;
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const { step, bar } = row;
  const action = textIn(step.action, i18n.language);
  const share = (months: number): string => `${(months / timeline.months) * 100}%`;
  return (
    <li className="wm-gantt-row" data-chosen={chosen || undefined} data-bound={bound || undefined}>
      <UnstyledButton
        data-step={step.id}
        tabIndex={chosen ? 0 : -1}
        className="wm-gantt-name"
        title={action}
        aria-label={t('timeline.said', {
          number,
          action,
          kind: t(`domain:stepKind.${step.kind}`),
          starts: formatDate(step.starts, i18n.language),
          ends: formatDate(step.ends, i18n.language),
        })}
        onFocus={() => onLook(step.id)}
        onMouseEnter={() => onLook(step.id)}
        onClick={() => onOpen(step.id)}
      >
        <span className="wm-gantt-text">
          <span className="wm-quiet">{number}</span> <span aria-hidden="true">{marks[step.kind]}</span>
          <bdi>
            <StepWords step={step} field="action" dense />
          </bdi>
        </span>
      </UnstyledButton>
      <div className="wm-gantt-field" aria-hidden="true" onMouseEnter={() => onLook(step.id)}>
        {timeline.periods.map(({ from, at, opensYear }) => (
          <span
            key={from}
            className="wm-gantt-line"
            data-year={opensYear || undefined}
            style={{ insetInlineStart: share(at) }}
          />
        ))}
        <span
          className="wm-bar"
          data-kind={step.kind}
          data-bar={step.id}
          style={{ insetInlineStart: share(bar.from), inlineSize: share(bar.to - bar.from) }}
        />
        <svg viewBox={`0 0 ${timeline.months} 1`} preserveAspectRatio="none">
          {links && <path d={links.path} />}
          {own && <path d={own.path} data-own />}
        </svg>
        {(own ?? links)?.ends.map(({ x, y, way }) => (
          <span
            key={`${x} ${way}`}
            className="wm-gantt-arrow"
            data-way={way}
            data-own={own ? true : undefined}
            style={{ insetInlineStart: share(x), insetBlockStart: `${y * 100}%` }}
          />
        ))}
      </div>
    </li>
  );
};
