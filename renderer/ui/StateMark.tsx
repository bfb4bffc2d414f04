import { useTranslation } from 'react-i18next';
import type { CriterionState } from '../../shared/model';

const shapes: Readonly<Record<CriterionState, string>> = {
  met: '●',
  partly: '◐',
  unmet: '○',
  na: '–',
  unknown: '?',
  contested: '◆',
};

/** The state of a statement, by a shape and a word. */
export const StateMark = ({ state }: { readonly state: CriterionState }) => {
  const { t } = useTranslation('domain');
  return (
    <span className="wm-mark">
      <span aria-hidden="true">{shapes[state]}</span>
      {t(`state.${state}`)}
    </span>
  );
};
