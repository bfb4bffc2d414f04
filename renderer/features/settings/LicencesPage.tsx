import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { devDependencies } from '../../../package.json';
import { Fold, PageHeader } from '../../ui';
import { shippedLicences } from './shippedLicences';
import './settings.css';

const Parts = () => {
  const { t } = useTranslation('settings');
  const parts = use(shippedLicences());
  return (
    <>
      <Text className="wm-quiet">{t('licences.count', { count: parts.length })}</Text>
      <ul className="wm-licences">
        {parts.map(({ name, version, licence, inside, text }) => (
          <li key={`${name} ${version ?? ''} ${inside ?? ''}`}>
            <Fold
              summary={
                <>
                  <bdi className="wm-licence-name">{name}</bdi>{' '}
                  <bdi className="wm-licence-word">
                    {[version, licence].filter((word) => word !== null).join(' · ')}
                  </bdi>{' '}
                  {inside !== null && <span className="wm-licence-word">{t('licences.inside', { name: inside })}</span>}
                </>
              }
            >
              {() => (
                <div className="wm-licence-text" lang="en" dir="ltr">
                  {text}
                </div>
              )}
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Every part by others that is shipped, with its terms as its authors wrote them. */
export const LicencesPage = () => {
  const { t } = useTranslation('settings');
  return (
    <div className="wm-page">
      <PageHeader
        title={t('licences.title')}
        task={t('licences.task')}
        actions={
          <Anchor component={Link} href="/settings">
            {t('title')}
          </Anchor>
        }
      />
      <Stack gap="xl" className="wm-measure">
        <section aria-labelledby="licences-parts">
          <Title order={2} id="licences-parts">
            {t('licences.parts')}
          </Title>
          <Suspense fallback={<Text className="wm-quiet">{t('licences.opening')}</Text>}>
            <Parts />
          </Suspense>
        </section>
        <section aria-labelledby="licences-desktop">
          <Title order={2} id="licences-desktop">
            {t('licences.desktop')}
          </Title>
          <Text mt="xs">{t('licences.electron', { version: devDependencies.electron })}</Text>
        </section>
      </Stack>
    </div>
  );
};
