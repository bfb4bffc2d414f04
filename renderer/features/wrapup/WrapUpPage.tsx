import { Loader } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui';
import { ObservationsSheet } from './ObservationsSheet';

/** The end of the mission: what the team can say to the counterparts on one page. */
export const WrapUpPage = () => {
  const { t } = useTranslation('wrapup');
  return (
    <Suspense
      fallback={
        <>
          <PageHeader title={t('title')} task={t('task')} />
          <Loader aria-label={t('opening')} />
        </>
      }
    >
      <ObservationsSheet />
    </Suspense>
  );
};
