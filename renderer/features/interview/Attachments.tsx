import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogState } from '../../../shared/log';
import { alike, useOfLog } from '../../session';
import { LongWorkBar } from '../../ui';
import { filesOf } from './files';
import { useAttachments } from './useAttachments';
import { useMissingFiles } from './useMissingFiles';

/** A size as people say it. */
const useSize = (): ((bytes: number) => string) => {
  const { i18n } = useTranslation();
  return (bytes) => {
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  };
};

const Files = ({ answer }: { readonly answer: string }) => {
  const { t } = useTranslation('interview');
  const { attach, save, remove, running, stop, message } = useAttachments(answer);
  const sizeText = useSize();
  const files = useOfLog(
    useCallback((log: LogState) => filesOf(log).filter((file) => file.answer === answer), [answer]),
    alike,
  );
  const missing = useMissingFiles(files);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600}>{t('files.title')}</Text>
        <FileButton multiple onChange={(chosen) => void attach(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-md"
              aria-disabled={running !== null}
              onClick={running ? undefined : props.onClick}
            >
              {t('files.add')}
            </Button>
          )}
        </FileButton>
        {files.length === 0 && <Text className="wm-quiet">{t('files.none')}</Text>}
      </Group>
      {running && (
        <LongWorkBar
          text={t('files.running', { name: running.name })}
          measure={t('files.progress')}
          percent={running.percent}
          onStop={stop}
        />
      )}
      <Text role="status" fz="xs" c={message?.grave === true ? 'var(--wm-block)' : 'dimmed'}>
        {message?.text}
      </Text>
      {files.length > 0 && (
        <ul className="wm-files">
          {files.map((file) => (
            <li key={file.id}>
              <span className="wm-file-name">
                <bdi>{file.name}</bdi> <span className="wm-quiet">{sizeText(file.size)}</span>
                {missing.has(file.sha256) && (
                  <Text fz="xs" fw={600} c="var(--wm-block)">
                    <span aria-hidden="true">■</span> {t('files.missing')}
                  </Text>
                )}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('files.saveNamed', { name: file.name })}
                onClick={() => void save(file)}
              >
                {t('files.save')}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('files.removeNamed', { name: file.name })}
                onClick={() => remove(file)}
              >
                {t('files.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
};

/** The files that stand behind an answer: sealed in the vault, and in no document. */
export const Attachments = memo(Files);
