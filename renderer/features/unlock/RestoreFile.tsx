import { Button, Group, Input, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';

const mebibyte = 1024 * 1024;

interface BackupFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Props {
  readonly file: BackupFile | null;
  /** Set when the form was sent without a file. */
  readonly missing: boolean;
  readonly onChoose: (file: BackupFile) => void;
}

/** Asks for the backup file by the host's own dialog, and says why one could not be read. */
export const RestoreFile = ({ file, missing, onChoose }: Props) => {
  const { t, i18n } = useTranslation('unlock');
  const [fault, setFault] = useState('');
  const id = useId();

  const choose = async (): Promise<void> => {
    const outcome = await host.openFile(['backup']);
    if (outcome.kind === 'cancelled') return;
    setFault('');
    if (outcome.kind === 'opened') onChoose(outcome);
    else if (outcome.kind === 'tooLarge')
      setFault(t('restore.fileTooLarge', { limit: Math.floor(outcome.most / mebibyte) }));
    else setFault(t('restore.fileFailed', { code: outcome.code }));
  };

  const size = formatNumber(Math.max(0.01, (file?.bytes.length ?? 0) / mebibyte), i18n.language);
  const error = fault || (missing && !file ? t('restore.fileNeeded') : '');
  return (
    <Input.Wrapper label={t('restore.file')} labelElement="div" id={id}>
      <Group gap="sm">
        <Button
          variant="default"
          aria-describedby={`${id}-chosen${error ? ` ${id}-fault` : ''}`}
          onClick={() => void choose()}
        >
          {t(file ? 'restore.chooseOther' : 'restore.choose')}
        </Button>
        <Text id={`${id}-chosen`} fz="xs" style={{ overflowWrap: 'anywhere' }} role="status">
          {file ? <bdi>{t('restore.chosen', { name: file.name, size })}</bdi> : t('restore.noFile')}
        </Text>
      </Group>
      {error && (
        <Input.Error id={`${id}-fault`} role="alert" mt="xs">
          {error}
        </Input.Error>
      )}
    </Input.Wrapper>
  );
};
