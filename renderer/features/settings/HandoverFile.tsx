import { Alert, Group, Stack, Title } from '@mantine/core';
import type { ProxyMarked } from 'comlink';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { useVault } from '../../session';
import { type Progress, ownerOf } from '../../store';
import { TaskButton, useFaultText, useLongTask, useTask } from '../unlock';
import { SaveBackup } from './SaveBackup';
import { useSaveBackup } from './useSaveBackup';

const mebibyte = 1024 * 1024;

/** A backup as it was read back from where the person keeps it, found to hold all that is here. */
export interface ReadBack {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Told {
  readonly text: string;
  readonly bad: boolean;
}

interface Props {
  readonly file: ReadBack | null;
  readonly onRead: (file: ReadBack | null) => void;
}

const Notice = ({ told }: { readonly told: Told | null }) =>
  told && (
    <Alert color={told.bad ? 'red' : 'accent'} role={told.bad ? 'alert' : 'status'}>
      {told.text}
    </Alert>
  );

/** The first two steps: the file is saved, and read back from where it was saved. */
export const HandoverFile = ({ file, onRead }: Props) => {
  const { t } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const saveBackup = useSaveBackup('border');
  const saving = useLongTask();
  const reading = useTask();
  const [saved, setSaved] = useState<Told | null>(null);
  const [read, setRead] = useState<Told | null>(null);

  const save = async (progress: Progress & ProxyMarked): Promise<void> => {
    onRead(null);
    setRead(null);
    if (!(await vault.flush())) return setSaved({ text: t('border.unsaved'), bad: true });
    setSaved(await saveBackup(progress));
  };

  const readBack = async (): Promise<void> => {
    onRead(null);
    const opened = await host.openFile(['backup']);
    if (opened.kind === 'cancelled') return setRead(null);
    if (opened.kind === 'tooLarge')
      return setRead({ text: t('check.tooLarge', { limit: Math.floor(opened.most / mebibyte) }), bad: true });
    if (opened.kind === 'failed') return setRead({ text: t('check.failed', { code: opened.code }), bad: true });
    // Waymark's own backups go with the keys, and those in a chosen folder have their attachments beside them.
    if (ownerOf(opened.name) !== null)
      return setRead({ text: t('border.automatic', { name: opened.name }), bad: true });
    if (!(await vault.flush())) return setRead({ text: t('border.unsaved'), bad: true });
    const outcome = await vault.store.checkBackup(opened.bytes);
    const { name, bytes } = opened;
    if (!outcome.ok) {
      const other = outcome.fault.kind === 'wrongCredential';
      return setRead({ text: other ? t('check.other', { name }) : faultText(outcome.fault), bad: true });
    }
    if (!outcome.value.same) return setRead({ text: t('border.older', { name }), bad: true });
    setRead({ text: t('border.holds', { name, count: outcome.value.consultations }), bad: false });
    onRead({ name, bytes });
  };

  return (
    <>
      <Stack component="section" gap="xs" aria-labelledby="border-save">
        <Title order={2} id="border-save">
          {t('border.saveTitle')}
        </Title>
        <div className="wm-quiet">{t('border.saveText')}</div>
        <SaveBackup task={saving} again={saved !== null && !saved.bad} onSave={() => void saving.run(save)} />
        <Notice told={saved} />
      </Stack>
      <Stack component="section" gap="xs" aria-labelledby="border-read">
        <Title order={2} id="border-read">
          {t('border.readTitle')}
        </Title>
        <div className="wm-quiet">{t('border.readText')}</div>
        <Group>
          <TaskButton
            task={reading}
            variant={saved && !saved.bad && !file ? 'filled' : 'default'}
            label={t('border.readAct')}
            slowLabel={t('check.busy')}
            onClick={() => void reading.run(readBack)}
          />
        </Group>
        <Notice told={read} />
      </Stack>
    </>
  );
};
