import { Alert, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { useVault } from '../../session';
import { ownerOf } from '../../store';
import { localDay } from '../../ui';
import { TaskButton, useFaultText, useTask } from '../unlock';

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
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  const saving = useTask();
  const reading = useTask();
  const [saved, setSaved] = useState<Told | null>(null);
  const [read, setRead] = useState<Told | null>(null);

  const save = async (): Promise<void> => {
    onRead(null);
    setRead(null);
    if (!(await vault.flush())) return setSaved({ text: t('border.unsaved'), bad: true });
    const outcome = await vault.store.backup();
    if (!outcome.ok) return setSaved({ text: faultText(outcome.fault), bad: true });
    const name = `waymark-${localDay(vault.now())}.backup`;
    const size = formatNumber(Math.max(0.01, outcome.value.length / mebibyte), i18n.language);
    const given = await host.saveFile(name, outcome.value).catch(() => ({ kind: 'failed' as const, code: 'refused' }));
    const bad = given.kind === 'full' || given.kind === 'failed';
    const code = given.kind === 'failed' ? given.code : '';
    setSaved({ text: t(`backup.${given.kind}`, { name, size, code }), bad });
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
        <Group>
          <TaskButton
            task={saving}
            variant={saved && !saved.bad ? 'default' : 'filled'}
            label={t('backup.act')}
            slowLabel={t('backup.busy')}
            onClick={() => void saving.run(save)}
          />
        </Group>
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
