import { Alert, List } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../../session';
import { filesOf } from './files';
import { useMissingFiles } from './useMissingFiles';

/** Names the files of the whole consultation that are gone, before somebody needs one of them. */
export const MissingFiles = () => {
  const { t } = useTranslation('interview');
  const { log } = useConsultation();
  const files = useMemo(() => filesOf(log), [log]);
  const missing = useMissingFiles(files);
  const gone = files.filter(({ sha256 }) => missing.has(sha256));
  if (gone.length === 0) return null;
  return (
    <Alert color="red" role="alert" mb="md" title={t('files.missingTitle', { count: gone.length })}>
      {t('files.missingText')}
      <List size="sm">
        {gone.map(({ id, name }) => (
          <List.Item key={id}>
            <bdi>{name}</bdi>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};
