import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DueDiligence, NationalPriority, NeedCoverage, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { type NeedFilter, type NeedOrder, needOrders } from './needList';

interface Props {
  readonly filter: NeedFilter;
  readonly order: NeedOrder;
  readonly onFilter: (filter: NeedFilter) => void;
  readonly onOrder: (order: NeedOrder) => void;
}

const bands = NationalPriority.options;

/** What the list of needs is narrowed to, and its order. */
export const NeedFilters = ({ filter, order, onFilter, onOrder }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { pack, findings } = useConsultation();
  const present = new Set(findings.needs.map(({ criterion }) => pack.criteria.get(criterion)?.requirement.id));
  const chosen = <T extends string>(known: readonly T[], value: string): T | '' =>
    known.find((one) => one === value) ?? '';
  return (
    <div className="wm-need-filters wm-noprint">
      <NativeSelect
        size="xs"
        label={t('priority.order')}
        value={order}
        onChange={({ currentTarget: { value } }) => onOrder(chosen(needOrders, value) || 'priority')}
        data={needOrders.map((value) => ({ value, label: t(`priority.orders.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={t('priority.priority')}
        value={filter.band}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, band: chosen(bands, value) })}
        data={[
          { value: '', label: t('priority.every') },
          ...bands.map((value) => ({ value, label: t(`domain:priority.${value}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('priority.coverage')}
        value={filter.coverage}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, coverage: chosen(NeedCoverage.options, value) })
        }
        data={[
          { value: '', label: t('priority.every') },
          ...NeedCoverage.options.map((value) => ({ value, label: t(`domain:coverage.${value}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('priority.dueDiligence')}
        value={filter.dueDiligence}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, dueDiligence: chosen(DueDiligence.options, value) })
        }
        data={[
          { value: '', label: t('priority.every') },
          ...DueDiligence.options.map((value) => ({ value, label: t(`domain:dueDiligence.${value}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('requirement')}
        value={filter.requirement}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, requirement: value })}
        data={[
          { value: '', label: t('priority.every') },
          ...pack.pack.requirements
            .filter(({ id }) => present.has(id))
            .map(({ id, title }) => ({
              value: id,
              label: t('priority.requirementNamed', { requirement: id, title: textIn(title, i18n.language) }),
            })),
        ]}
      />
    </div>
  );
};
