import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { priorityBand } from '../../../shared/needs';
import { useConsultation } from '../../session';
import { EmptyState, PageHeader, PriorityLegend } from '../../ui';
import { NeedFilters } from './NeedFilters';
import { NeedTable } from './NeedTable';
import { type NeedOrder, everyNeed, needsInOrder } from './needList';
import { diligenceCounts } from './safeguardUse';
import type { SectionProps } from './section';

/** The needs by priority, each with its four parts, its coverage and its due diligence. */
export const PrioritySection = ({ go }: SectionProps) => {
  const { t } = useTranslation('needs');
  const { pack, roadMap, findings } = useConsultation();
  const [filter, setFilter] = useState(everyNeed);
  const [order, setOrder] = useState<NeedOrder>('priority');
  const { needs } = findings;
  const shown = needsInOrder(pack, needs, roadMap, filter, order);
  const header = <PageHeader title={t('priority.title')} task={t('priority.task')} />;
  if (needs.length === 0)
    return (
      <>
        {header}
        <EmptyState title={t('priority.emptyTitle')} text={t('priority.emptyText')} />
      </>
    );
  return (
    <>
      {header}
      <Title order={2} mb="xs">
        {t('priority.finding', {
          count: needs.length,
          high: needs.filter(({ priority }) => priorityBand(priority) === 'high').length,
          uncovered: needs.filter(({ coverage }) => coverage === 'none').length,
          pending: diligenceCounts(needs).pending,
        })}
      </Title>
      <NeedFilters {...{ filter, order }} onFilter={setFilter} onOrder={setOrder} />
      <Text role="status" fz="xs" className="wm-quiet" mb={4}>
        {shown.length < needs.length && t('priority.shown', { count: needs.length, shown: shown.length })}
      </Text>
      {shown.length === 0 ? (
        <Text className="wm-quiet">{t('priority.noneInFilter')}</Text>
      ) : (
        <>
          <PriorityLegend />
          <NeedTable needs={shown} caption={t(`priority.captions.${order}`)} go={go} />
        </>
      )}
    </>
  );
};
