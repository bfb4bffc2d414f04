import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LevelRange, type Pack, textIn } from '../../shared/model';
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

/** Five shades from light to deep for every pack, whatever number of levels it has. */
const shadeOf = (level: number, levels: Levels): number => {
  const top = levels.reduce((most, known) => Math.max(most, known.level), 1);
  return Math.min(4, Math.round((4 * level) / top));
};

/** A level as it looks everywhere: one shade, a split from low to high where it is a range, hatched paper where nothing is known. */
export const LevelFace = ({ range, levels, notKnown = false, contested = 0, named = true }: Props) => {
  const { t, i18n } = useTranslation(['parts', 'domain']);
  const nameOf = (level: number): string => {
    const known = levels.find((one) => one.level === level);
    return known ? textIn(known.name, i18n.language) : t('domain:level.zero');
  };
  const mark = contested > 0 && (
    <span className="wm-level-mark">
      <span aria-hidden="true">◆</span>
      <VisuallyHidden>{t('contested', { count: contested })}</VisuallyHidden>
    </span>
  );
  const { low, high } = range;
  if (low === null || high === null)
    return (
      <span className="wm-level-face">
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
      <span className="wm-level-face" data-shade={shadeOf(low, levels)}>
        {named ? t('domain:level.named', { level: low, name: nameOf(low) }) : low}
        {mark}
      </span>
    );
  return (
    <span className="wm-level-face">
      <span className="wm-level-half" data-shade={shadeOf(low, levels)} aria-hidden="true" />
      <span className="wm-level-half" data-end="high" data-shade={shadeOf(high, levels)} aria-hidden="true" />
      <span className="wm-level-text">
        <span aria-hidden="true">{t('levelAsRange', { low, high })}</span>
        <VisuallyHidden>{t('levelSpoken', { low, high, lowName: nameOf(low), highName: nameOf(high) })}</VisuallyHidden>
        {mark}
      </span>
    </span>
  );
};
