import { Tabs, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictsOf } from '../../../shared/log';
import { useConsultation } from '../../session';
import { PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { decoded } from '../address';
import { Conflicts } from './Conflicts';
import { CriterionGroup } from './CriterionGroup';
import './reconcile.css';
import { type Group, groups, itemsOf, workList } from './workList';

const tabs = [...groups, 'conflicts'] as const;
type Tab = (typeof tabs)[number];

/** What has to be settled before the baseline: accounts that differ, what is not known, what rests on statement only. */
const Reconciliation = ({ begin, go }: Pick<PhaseProps, 'go'> & { readonly begin: string | null }) => {
  const { t } = useTranslation('reconcile');
  const { pack, record, findings, log } = useConsultation();
  const items = useMemo(() => itemsOf(pack, findings, record), [pack, findings, record]);
  const list = useMemo(() => workList(items), [items]);
  const conflicts = useMemo(() => conflictsOf(log), [log]);
  const countOf = (tab: Tab): number => (tab === 'conflicts' ? conflicts.length : list[tab].length);

  const [tab, setTab] = useState<Tab>(() => {
    const named = items.find(({ criterion }) => criterion.id === begin);
    return named?.group ?? tabs.find((one) => countOf(one) > 0) ?? 'contested';
  });
  const left = tabs.filter((one) => one !== 'determined').reduce((sum, one) => sum + countOf(one), 0);
  return (
    <>
      <PageHeader title={t('title')} task={left === 0 ? t('taskNone') : t('task', { count: left })} />
      <Tabs
        value={tab}
        onChange={(next) => setTab(tabs.find((known) => known === next) ?? 'contested')}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('groups')}>
          {tabs.map((known) => (
            <Tabs.Tab
              key={known}
              value={known}
              rightSection={
                <Text span fz="xs">
                  {countOf(known)}
                </Text>
              }
            >
              {t(`group.${known}.name`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((known) => (
          <Tabs.Panel key={known} value={known} pt="md">
            {known === 'conflicts' ? (
              <Conflicts conflicts={conflicts} />
            ) : (
              <CriterionGroup group={known satisfies Group} all={items} items={list[known]} begin={begin} go={go} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
};

export const ReconcilePage = ({ part, go }: PhaseProps) => (
  <Reconciliation key={part} begin={part === undefined ? null : decoded(part)} go={go} />
);
