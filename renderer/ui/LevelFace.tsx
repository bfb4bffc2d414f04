import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LevelRange, type Pack, shadeOf, textIn } from '../../shared/model';
import './level.css';

type Levels = Pack['levels'];

interface Props {
  readonly range: LevelRange;
  readonly levels: Levels;
  /** Every applicable statement is still unknown: there is nothing to draw a range from. */
  readonly notKnown?: boolean;
  /** Statements on which accounts differ. */
  readonly contested?: number;
  /** Number and name; the number alone where there is little room. */
  readonly named?: boolean;
}

/**
 * A level as it looks everywhere: one shade; a split from low to high, the high end hatched, where it is a range; hatched paper
 * where nothing is known. Where accounts differ a mark stands at the end, in a place of its own, so that a column is scanned.
 */
export const LevelFace = ({ range, levels, notKnown = false, contested = 0, named = true }: Props) => {
  const { t, i18n } = useTranslation(['parts', 'domain']);
  const nameOf = (level: number): string => {
    const known = levels.find((one) => one.level === level);
    return known ? textIn(known.name, i18n.language) : t('domain:level.zero');
  };
  const inWords = (level: number): string => t('domain:level.named', { level, name: nameOf(level) });
  const deepest = levels.reduce((most, { level }) => Math.max(most, level), 1);
  const { low, high } = range;
  const marked = contested > 0 ? true : undefined;
  const mark = marked && (
    <span className="wm-level-mark">
      <span aria-hidden="true">◆</span>
      <VisuallyHidden>{t('contested', { count: contested })}</VisuallyHidden>
    </span>
  );
  if (low === null || high === null)
    return (
      <span className="wm-level-face" data-none>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('domain:level.none')}</VisuallyHidden>
      </span>
    );
  if (notKnown)
    return (
      <span className="wm-level-face wm-hatched">
        <span className="wm-level-text">{t('levelNotKnown')}</span>
      </span>
    );
  if (low === high)
    return (
      <span className="wm-level-face" data-shade={shadeOf(low, deepest)} data-marked={marked} title={inWords(low)}>
        {named ? (
          <span dir="auto">{inWords(low)}</span>
        ) : (
          <>
            <span aria-hidden="true">{low}</span>
            <VisuallyHidden>{inWords(low)}</VisuallyHidden>
          </>
        )}
        {mark}
      </span>
    );
  const spoken = t('levelSpoken', { low, high, lowName: nameOf(low), highName: nameOf(high) });
  return (
    <span className="wm-level-face" data-marked={marked} title={spoken}>
      <span className="wm-level-half" data-shade={shadeOf(low, deepest)} aria-hidden="true">
        {low}
      </span>
      <span className="wm-level-half" data-end="high" data-shade={shadeOf(high, deepest)} aria-hidden="true">
        <span className="wm-level-text">{high}</span>
      </span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
      {mark}
    </span>
  );
};
