import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Check, checkCodes } from '../../../shared/checks';
import { EmptyState, PageHeader } from '../../ui';
import type { PhaseProps } from '../phase';
import { CheckFilters } from './CheckFilters';
import { CheckGroup } from './CheckGroup';
import './checks.css';
import { type CheckFilter, everyCheck, passes } from './filter';
import { useChecks } from './useChecks';
import { usePlaceName } from './usePlaceName';
import { useRowKeys } from './useRowKeys';

/** What a supervisor would ask before the road map leaves: each leads to where it is put right, and goes when it is. */
export const ChecksPage = ({ go }: PhaseProps) => {
  const { t } = useTranslation('checks');
  const { checks, accepted, open } = useChecks();
  const [filter, setFilter] = useState<CheckFilter>(everyCheck);
  const nameOf = usePlaceName();
  const onKeyDown = useRowKeys();
  const blocking = open.filter(({ severity }) => severity === 'block').length;
  const wordsOf = (check: Check): string => {
    const { symbol, name } = nameOf(check.place);
    return [symbol, name, check.values.word].join(' ');
  };
  const shown = checks.filter((each) => passes(filter, each, accepted.has(each.id), () => wordsOf(each)));
  const groups = checkCodes
    .map((code) => ({ code, items: shown.filter((each) => each.code === code) }))
    .filter(({ items }) => items.length > 0);
  if (checks.length === 0)
    return (
      <>
        <PageHeader title={t('title')} task={t('taskNone')} />
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => go('documents')}>{t('toDocuments')}</Button>}
        />
      </>
    );
  return (
    <div className="wm-page">
      <PageHeader title={t('title')} task={t('task', { count: open.length })} />
      <p className="wm-checks-finding" role="status">
        {blocking > 0 ? t('blocking', { count: blocking }) : t('blockingNone')}{' '}
        {checks.length > open.length && t('acceptedCount', { count: checks.length - open.length })}
      </p>
      <CheckFilters filter={filter} setFilter={setFilter} checks={checks} />
      <p className="wm-quiet wm-noprint wm-checks-hint">{t('hint')}</p>
      <div onKeyDown={onKeyDown} role="presentation">
        {groups.map(({ code, items }) => (
          <CheckGroup key={code} code={code} items={items} accepted={accepted} nameOf={nameOf} go={go} />
        ))}
      </div>
      {groups.length === 0 && <p className="wm-quiet">{t('filter.none')}</p>}
    </div>
  );
};
