import { Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskItem, DeskStanding } from '../../../shared/desk';
import { Pager, usePages } from '../../ui';
import type { PhaseProps } from '../phase';
import { answerKey } from '../things';
import { DeskRow } from './DeskRow';

const pageSize = 25;
const order: readonly DeskStanding[] = ['toConfirm', 'contradicted', 'confirmed'];

interface Props {
  readonly items: readonly DeskItem[];
  readonly go: PhaseProps['go'];
}

/** Every answer from documents: which a meeting confirmed, which it contradicted, which are to be confirmed and by whom. */
export const DeskWork = ({ items, go }: Props) => {
  const { t } = useTranslation('desk');
  const counts = new Map(
    order.map((standing) => [standing, items.filter((item) => item.standing === standing).length]),
  );
  const [shown, setShown] = useState<DeskStanding>(
    order.find((standing) => (counts.get(standing) ?? 0) > 0) ?? 'toConfirm',
  );
  const pages = usePages(
    items.filter(({ standing }) => standing === shown),
    pageSize,
  );
  return (
    <section aria-labelledby="desk-work">
      <Title order={2} id="desk-work" mb="xs">
        {t('work.title')}
      </Title>
      <div role="group" aria-labelledby="desk-work" className="wm-desk-filter">
        {order.map((standing) => (
          <button
            key={standing}
            type="button"
            aria-pressed={shown === standing}
            onClick={() => {
              setShown(standing);
              pages.setPage(0);
            }}
          >
            {t(`work.${standing}`, { count: counts.get(standing) ?? 0 })}
          </button>
        ))}
      </div>
      {pages.rows.length === 0 ? (
        <Text className="wm-quiet" py="sm">
          {t('work.none')}
        </Text>
      ) : (
        <Table verticalSpacing={6} captionSide="top" className="wm-desk-work">
          <Table.Caption className="wm-caption">{t('work.caption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('work.question')}</Table.Th>
              <Table.Th scope="col">{t('work.read')}</Table.Th>
              <Table.Th scope="col">{shown === 'toConfirm' ? t('work.whom') : t('work.said')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages.rows.map((item) => (
              <DeskRow key={`${item.criterion.id} ${answerKey(item.answer)}`} item={item} go={go} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Pager {...pages} />
    </section>
  );
};
