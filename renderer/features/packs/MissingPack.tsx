import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Issue } from '../../../shared/source';
import { EmptyState } from '../../ui';
import { IssueList } from '../IssueList';
import { TaskButton } from '../unlock';
import { InstallNotice } from './InstallNotice';
import './packs.css';
import { useInstall } from './useInstall';

interface Props {
  readonly title: string;
  /** `id@version` of the pack that is needed. */
  readonly reference: string;
  /** Why its text cannot be read, where it is here. */
  readonly issues: readonly Issue[];
}

/** A consultation whose pack is not here: nothing of it is lost, and the pack can be installed on the spot. */
export const MissingPack = ({ title, reference, issues }: Props) => {
  const { t } = useTranslation('packs');
  const installing = useInstall();
  return (
    <div className="wm-page">
      <InstallNotice installing={installing} />
      <EmptyState
        whole
        title={t('missing.title')}
        text={t('missing.text', { title, reference })}
        action={
          <Stack gap="md">
            {issues.length > 0 && (
              <>
                <Text>{t('missing.unreadable', { reference })}</Text>
                <IssueList issues={issues} />
              </>
            )}
            <Group>
              <TaskButton
                task={installing.task}
                label={t('install')}
                slowLabel={t('busy')}
                onClick={installing.choose}
              />
              <Anchor component={Link} href="/packs">
                {t('missing.all')}
              </Anchor>
            </Group>
          </Stack>
        }
      />
    </div>
  );
};
