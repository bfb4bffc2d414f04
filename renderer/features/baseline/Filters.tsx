import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Findings } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { type Aspect, type View, aspects, inView, views } from './view';

interface Props {
  readonly pack: LoadedPack;
  readonly findings: Findings;
  readonly view: View;
  readonly aspect: Aspect;
  readonly onView: (view: View) => void;
  readonly onAspect: (aspect: Aspect) => void;
}

/** Which requirements and dimension the table shows; each choice says how many rows it gives. */
export const Filters = ({ pack, findings, view, aspect, onView, onAspect }: Props) => {
  const { t } = useTranslation(['baseline', 'domain']);
  return (
    <div className="wm-heat-filters wm-noprint">
      <SegmentedControl
        size="xs"
        aria-label={t('show')}
        value={view}
        onChange={(value) => onView(views.find((known) => known === value) ?? 'all')}
        data={views.map((value) => ({
          value,
          label: t(`view.${value}`, { count: inView(pack, findings, value, aspect).length }),
        }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t('dimension')}
        value={aspect}
        onChange={({ currentTarget: { value } }) => onAspect(aspects.find((known) => known === value) ?? 'overall')}
        data={aspects.map((value) => ({
          value,
          label: value === 'overall' ? t('allDimensions') : t(`domain:dimension.${value}`),
        }))}
      />
    </div>
  );
};
