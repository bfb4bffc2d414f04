import { VisuallyHidden } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Requirement, textIn } from '../../../shared/model';
import { PackText, useVirtualRows } from '../../ui';
import type { AgendaItem } from './agenda';
import { type Mark, progressOf, sameMark, sameMarks } from './marks';

interface Props {
  readonly agenda: readonly AgendaItem[];
  /** In the order of the agenda. */
  readonly marks: readonly Mark[];
  /** The id of the criterion that is being asked. */
  readonly current: string;
  readonly onChoose: (criterion: string) => void;
}

type Row =
  | { readonly kind: 'requirement'; readonly requirement: Requirement; readonly marks: readonly Mark[] }
  | { readonly kind: 'criterion'; readonly item: AgendaItem; readonly mark: Mark };

const rowsOf = (agenda: readonly AgendaItem[], marks: readonly Mark[]): readonly Row[] => {
  const rows: Row[] = [];
  let above: Requirement | null = null;
  let gathered: Mark[] = [];
  agenda.forEach((item, index) => {
    const mark = marks[index];
    if (!mark) return;
    if (item.requirement !== above) {
      above = item.requirement;
      gathered = [];
      rows.push({ kind: 'requirement', requirement: above, marks: gathered });
    }
    gathered.push(mark);
    rows.push({ kind: 'criterion', item, mark });
  });
  return rows;
};

const countsOf = (marks: readonly Mark[]): Pick<RequirementRowProps, 'asked' | 'toAsk'> => {
  const { asked, toAsk } = progressOf(marks);
  return { asked, toAsk };
};

const shapes: Readonly<Record<NonNullable<Mark['answer']> | 'none', string>> = {
  met: '●',
  partly: '◐',
  unmet: '○',
  na: '–',
  unknown: '?',
  declined: '×',
  none: '·',
};

interface RequirementRowProps {
  readonly requirement: Requirement;
  readonly asked: number;
  readonly toAsk: number;
}

const RequirementRow = memo(({ requirement, asked, toAsk }: RequirementRowProps) => {
  const { t, i18n } = useTranslation('interview');
  const title = textIn(requirement.title, i18n.language);
  return (
    <div className="wm-nav-requirement">
      <span className="wm-nav-title" dir="auto" title={title}>
        <PackText text={requirement.title} dense />
      </span>
      <span className="wm-nav-count">
        <span aria-hidden="true">{t('navigator.count', { asked, toAsk })}</span>
        <VisuallyHidden>{t('navigator.counted', { asked, toAsk })}</VisuallyHidden>
      </span>
    </div>
  );
});
RequirementRow.displayName = 'RequirementRow';

interface CriterionRowProps {
  readonly item: AgendaItem;
  readonly mark: Mark;
  readonly chosen: boolean;
  /** Where the keyboard enters the list: the chosen row, or the first while none is. */
  readonly entry: boolean;
  readonly onChoose: (criterion: string) => void;
}

const CriterionButton = ({ item, mark, chosen, entry, onChoose }: CriterionRowProps) => {
  const { t, i18n } = useTranslation('interview');
  const { criterion, number } = item;
  const told = [
    mark.hidden && t('navigator.hidden'),
    t(`navigator.answer.${mark.answer ?? 'none'}`),
    mark.answer === null && mark.note && t('navigator.noteOnly'),
    mark.parked && t('navigator.parked'),
    mark.followUp && t('navigator.followUp'),
    mark.guarded && t('navigator.guarded'),
    mark.contested && t('navigator.contested'),
  ].filter((text) => text !== false);
  const question = textIn(criterion.question, i18n.language);
  return (
    <button
      type="button"
      className="wm-nav-criterion"
      aria-current={chosen ? 'step' : undefined}
      tabIndex={entry ? 0 : -1}
      data-quiet={mark.hidden || undefined}
      title={question}
      onClick={() => onChoose(criterion.id)}
    >
      <span aria-hidden="true" className="wm-nav-shape">
        {mark.hidden && mark.answer === null ? '' : shapes[mark.answer ?? 'none']}
      </span>
      <span className="wm-nav-number">{number}</span>
      <span className="wm-nav-question" dir="auto">
        <PackText text={criterion.question} dense />
      </span>
      <span aria-hidden="true" className="wm-nav-flags">
        {mark.answer === null && mark.note && '✎'}
        {mark.parked && '‖'}
        {mark.followUp && '⚑'}
        {mark.guarded && '▲'}
        {mark.contested && '◆'}
      </span>
      <VisuallyHidden>{told.join(', ')}</VisuallyHidden>
    </button>
  );
};

/** Drawn anew only when its own mark changes: an answer shows or hides few of many. */
const CriterionRow = memo(
  CriterionButton,
  ({ mark: before, ...a }, { mark: after, ...b }) =>
    sameMark(before, after) &&
    a.item === b.item &&
    a.chosen === b.chosen &&
    a.entry === b.entry &&
    a.onChoose === b.onChoose,
);

/** Every question of an interview by requirement, with how far it has come; only the rows in sight are in the page. */
const NavigatorList = ({ agenda, marks, current, onChoose }: Props) => {
  const { t } = useTranslation('interview');
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(agenda, marks), [agenda, marks]);
  const chosen = rows.findIndex((row) => row.kind === 'criterion' && row.item.criterion.id === current);
  const entry = chosen >= 0 ? chosen : rows.findIndex(({ kind }) => kind === 'criterion');
  const list = useVirtualRows({
    count: rows.length,
    scroll,
    estimate: (index) => (rows[index]?.kind === 'requirement' ? 56 : 36),
    keyOf: (index) => {
      const row = rows[index];
      if (!row) return String(index);
      return row.kind === 'requirement' ? `requirement ${row.requirement.id}` : row.item.criterion.id;
    },
    kept: entry,
  });
  const isFirst = rows[chosen - 1]?.kind === 'requirement';
  useEffect(() => {
    if (chosen < 0) return;
    // The first question of a requirement is shown with what it belongs to.
    if (isFirst) list.scrollToIndex(chosen - 1, { align: 'auto' });
    list.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, isFirst, list]);
  return (
    <div ref={scroll} className="wm-nav-scroll" role="list" aria-label={t('navigator.label')}>
      <div className="wm-nav-rows" role="presentation" style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              role="listitem"
              className="wm-nav-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'requirement' ? (
                <RequirementRow requirement={row.requirement} {...countsOf(row.marks)} />
              ) : (
                <CriterionRow
                  item={row.item}
                  mark={row.mark}
                  chosen={index === chosen}
                  entry={index === entry}
                  onChoose={onChoose}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** Not drawn anew by what is typed, nor by the other answers that arrive, unless a mark changes. */
export const Navigator = memo(
  NavigatorList,
  (a, b) =>
    a.agenda === b.agenda && a.current === b.current && a.onChoose === b.onChoose && sameMarks(a.marks, b.marks),
);
