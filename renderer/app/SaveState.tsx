import { Alert, Button, Group, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingTag } from '../../shared/messages';
import { useRoom, useSave, useSession } from '../session';
import { recordLimit } from '../store';

const retryEvery = 5_000;

/** What could not be saved, why, and what to do; nothing while all is well. */
const useFault = (): { readonly text: string; readonly retry: (() => void) | null } | null => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const save = useSave();
  if (save.kind !== 'failed') return null;
  const { fault } = save;
  const text = (): string => {
    if (fault.kind === 'diskFull') return t('save.fault.diskFull');
    if (fault.kind === 'tooLarge') return t('save.fault.tooLarge', { limit: recordLimit });
    if (fault.kind === 'locked') return t('save.fault.locked');
    if (fault.kind === 'unanswered') return t('save.fault.unanswered');
    return fault.kind === 'writeFailed' ? t('save.fault.writeFailed', { detail: fault.detail }) : t('save.fault.other');
  };
  return { text: text(), retry: fault.kind === 'tooLarge' ? null : () => void session.flush() };
};

/** Saving, saved at what time, or not saved: always in the same place, always in the same few words. */
export const SaveStatus = () => {
  const { t, i18n } = useTranslation('shell');
  const session = useSession();
  const save = useSave();
  const { readOnly } = useRoom();
  const unsaved = useSyncExternalStore(session.subscribe, session.getUnsaved);
  // A disk that was full a moment ago may have room now: what waits is tried again without being asked.
  useInterval(() => save.kind === 'failed' && void session.flush(), retryEvery, { autoInvoke: true });
  // What a form holds is not saved either, however short: "saved" is said of all that stands on the screen.
  const shown: typeof save = save.kind !== 'failed' && unsaved ? { kind: 'saving' } : save;
  const clock = useMemo(
    () => new Intl.DateTimeFormat(formattingTag(i18n.language), { timeStyle: 'short' }),
    [i18n.language],
  );
  const text = () => {
    switch (shown.kind) {
      case 'idle':
        return t('save.idle');
      case 'saving':
        return t('save.saving');
      case 'saved':
        return t('save.saved', { time: clock.format(shown.at) });
      case 'failed':
        return t('save.failed');
    }
  };
  return (
    // Plain: it is drawn twice for every edit.
    <p role="status" className="wm-save" data-state={readOnly ? 'failed' : shown.kind}>
      {readOnly ? t('save.readOnly') : text()}
    </p>
  );
};

/** Beneath the header while something is not saved: why, what to do, and that nothing was lost. */
export const SaveFault = () => {
  const { t } = useTranslation('shell');
  const fault = useFault();
  if (!fault) return null;
  return (
    <Alert color="red" title={t('save.failed')} mb="md" role="alert" className="wm-save-fault">
      <Group justify="space-between" wrap="nowrap" gap="lg">
        <Text className="wm-measure">{fault.text}</Text>
        {fault.retry && (
          <Button size="compact-md" variant="default" onClick={fault.retry} style={{ flexShrink: 0 }}>
            {t('save.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
};
