import { Anchor, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useConsultations } from '../../session';
import { EmptyState, PageHeader } from '../../ui';
import { TaskButton } from '../unlock';
import { ConsultationTable } from './ConsultationTable';
import { NewConsultation } from './NewConsultation';
import { NothingKept } from './NothingKept';
import { type Removal, RemoveConsultation } from './RemoveConsultation';
import { StoreHealth } from './StoreHealth';
import { TakingNotice } from './TakingNotice';
import { useTaking } from './useTaking';

/** Where somebody arrives who asked for the sample before the vault was open. */
const samplePath = '/sample';

/** The consultations on this computer, and the ways in which one comes here. */
export const HomePage = () => {
  const { t } = useTranslation('home');
  const [location, navigate] = useLocation();
  const sessions = [...useConsultations().values()];
  const [creating, create] = useDisclosure(false);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const open = (scope: string): void => navigate(`/c/${scope}/prepare`);
  const taking = useTaking(open);
  const openSample = useEffectEvent((): void => {
    navigate('/', { replace: true });
    taking.openSample();
  });
  useEffect(() => {
    if (location === samplePath) openSample();
  }, [location]);

  const quietWays = (
    <>
      <TaskButton
        variant="default"
        task={taking.sampling}
        label={t('sample')}
        slowLabel={t('taking.sample')}
        onClick={taking.openSample}
      />
      <TaskButton
        variant="default"
        task={taking.importing}
        label={t('import')}
        slowLabel={t('taking.file')}
        onClick={taking.importFile}
      />
    </>
  );
  const newOne = <Button onClick={create.open}>{t('new')}</Button>;

  return (
    <div className="wm-page">
      <PageHeader
        title={t('title')}
        task={t('task', { count: sessions.length })}
        actions={
          <>
            <Anchor component={Link} href="/packs">
              {t('packs')}
            </Anchor>
            <Anchor component={Link} href="/norms">
              {t('norms')}
            </Anchor>
            <Anchor component={Link} href="/settings">
              {t('settings')}
            </Anchor>
            {sessions.length > 0 && (
              <>
                {quietWays}
                {newOne}
              </>
            )}
          </>
        }
      />
      <TakingNotice taking={taking} open={open} />
      {sessions.length > 0 ? (
        <ConsultationTable sessions={sessions} onRemove={setRemoval} />
      ) : (
        <NothingKept
          ways={
            <>
              <Button variant="default" onClick={create.open}>
                {t('new')}
              </Button>
              {quietWays}
            </>
          }
          otherwise={
            <EmptyState
              title={t('empty.title')}
              text={t('empty.text')}
              action={
                <Group>
                  {newOne}
                  {quietWays}
                </Group>
              }
            />
          }
        />
      )}
      <StoreHealth />
      <NewConsultation opened={creating} onClose={create.close} onBegun={open} />
      <RemoveConsultation removal={removal} onClose={() => setRemoval(null)} />
    </div>
  );
};
