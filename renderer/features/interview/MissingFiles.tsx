import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { alike, useOfLog } from '../../session';
import { filesOf } from './files';
import { useMissingFiles } from './useMissingFiles';

/** Names the files of the whole consultation that are gone, before somebody needs one of them. */
export const MissingFiles = () => {
  const { t } = useTranslation('interview');
  const files = useOfLog(filesOf, alike);
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
