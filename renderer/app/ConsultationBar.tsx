import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useHotkeys, useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingTag } from '../../shared/messages';
import { useConsultation } from '../session';
import { recordLimit } from '../store';

const retryEvery = 5_000;

/** Whether what was typed is saved, and what to do where it is not. */
export const SaveStatus = () => {
  const { t, i18n } = useTranslation('shell');
  const { save, session } = useConsultation();
  // A disk that was full a moment ago may have room now: what waits is tried again without being asked.
  useInterval(() => save.kind === 'failed' && void session.flush(), retryEvery, { autoInvoke: true });
  const text = () => {
    switch (save.kind) {
      case 'idle':
        return t('save.idle');
      case 'saving':
        return t('save.saving');
      case 'saved':
        return t('save.saved', {
          time: new Intl.DateTimeFormat(formattingTag(i18n.language), { timeStyle: 'short' }).format(save.at),
        });
      case 'failed':
        return t('save.failed');
    }
  };
  const fault = () => {
    if (save.kind !== 'failed') return null;
    if (save.fault.kind === 'diskFull') return t('save.fault.diskFull');
    if (save.fault.kind === 'tooLarge') return t('save.fault.tooLarge', { limit: recordLimit });
    if (save.fault.kind === 'locked') return t('save.fault.locked');
    return save.fault.kind === 'writeFailed'
      ? t('save.fault.writeFailed', { detail: save.fault.detail })
      : t('save.fault.other');
  };
  return (
    <Group gap="xs" wrap="nowrap" role="status" aria-live="polite">
      <Text fz="xs" c={save.kind === 'failed' ? 'var(--wm-block)' : 'dimmed'} fw={save.kind === 'failed' ? 600 : 400}>
        {text()}
      </Text>
      {save.kind === 'failed' && (
        <>
          <Text fz="xs" maw={360}>
            {fault()}
          </Text>
          {save.fault.kind !== 'tooLarge' && (
            <Button size="compact-xs" variant="default" onClick={() => void session.flush()}>
              {t('save.retry')}
            </Button>
          )}
        </>
      )}
    </Group>
  );
};

/** The consultation's part of the header: which State and title, whether all is saved, undo and redo. */
export const ConsultationBar = ({ part }: { readonly part: 'title' | 'save' }) => {
  const { t } = useTranslation('shell');
  const { record, session, log, canUndo, canRedo, stands } = useConsultation();
  const [refusedAt, setRefusedAt] = useState<typeof log | null>(null);
  // Undo that does nothing would look like undo that is broken.
  const undo = (): void => {
    if (stands) setRefusedAt(log);
    else void session.undo();
  };
  useHotkeys(
    part === 'save'
      ? [
          ['mod+Z', undo],
          ['mod+shift+Z', () => void session.redo()],
        ]
      : [],
  );
  if (part === 'title')
    return (
      <Text truncate="end" title={record.consultation.title}>
        <Text span fw={600}>
          {record.consultation.memberState}
        </Text>{' '}
        <bdi>{record.consultation.title}</bdi>
      </Text>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <SaveStatus />
      <Text fz="xs" role="status" maw={260}>
        {stands && refusedAt === log && t('undoStands')}
      </Text>
      <Tooltip label={t(stands ? 'undoStands' : 'undo')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('undo')}
          disabled={!canUndo && !stands}
          aria-disabled={!canUndo}
          onClick={undo}
        >
          <span aria-hidden="true">↶</span>
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('redo')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('redo')}
          disabled={!canRedo}
          onClick={() => void session.redo()}
        >
          <span aria-hidden="true">↷</span>
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};
