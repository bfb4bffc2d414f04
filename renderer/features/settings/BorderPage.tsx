import { Anchor, List, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Left } from '../../session';
import { PageHeader } from '../../ui';
import { LeftAfterErasure } from '../unlock';
import { DestroyKeys } from './DestroyKeys';
import { HandoverFile, type ReadBack } from './HandoverFile';
import './settings.css';

/** Before a border: everything into one file, proved by reading it back, and nothing kept here. */
export const BorderPage = () => {
  const { t } = useTranslation('settings');
  const [file, setFile] = useState<ReadBack | null>(null);
  const [left, setLeft] = useState<readonly Left[] | null>(null);
  // The keys are gone: behind this page there is nothing to go back to.
  if (left) return <LeftAfterErasure left={left} />;
  return (
    <div className="wm-page">
      <PageHeader
        title={t('border.title')}
        task={t('border.task')}
        actions={
          <Anchor component={Link} href="/settings">
            {t('title')}
          </Anchor>
        }
      />
      <Stack gap="xl" className="wm-measure">
        <List spacing={4}>
          <List.Item>{t('border.file')}</List.Item>
          <List.Item>{t('border.proof')}</List.Item>
          <List.Item>{t('border.own')}</List.Item>
          <List.Item>{t('border.after')}</List.Item>
        </List>
        <HandoverFile file={file} onRead={setFile} />
        <DestroyKeys file={file} onLeft={setLeft} />
        <section aria-labelledby="border-not">
          <Title order={2} id="border-not" mb="xs">
            {t('border.not')}
          </Title>
          <List spacing={4}>
            <List.Item>{t('border.forced')}</List.Item>
            <List.Item>{t('border.saved')}</List.Item>
            <List.Item>{t('border.flash')}</List.Item>
          </List>
        </section>
      </Stack>
    </div>
  );
};
