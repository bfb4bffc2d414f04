import { Alert, Button, Code, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { supportText } from '../../../shared/support';
import { host } from '../../platform';
import { useConsultations, useVault } from '../../session';
import { localDay } from '../../ui';
import { Section } from './Section';

const day = 24 * 60 * 60 * 1000;

/** A file with versions and counts for whoever helps, shown as it is before it is saved: nothing leaves unread. */
export const Support = () => {
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const consultations = useConsultations();
  const [text, setText] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly lost: boolean } | null>(null);

  const show = async (): Promise<void> => {
    const { usage = null, quota = null } = await navigator.storage
      .estimate()
      .catch(() => ({ usage: null, quota: null }));
    const note = await vault.store.lastBackup();
    setText(
      supportText(
        {
          application: version,
          host: host.journal === null ? 'browser' : 'desktop',
          userAgent: navigator.userAgent,
          language: i18n.language,
          storage: { used: usage, limit: quota, kept: await navigator.storage.persisted().catch(() => false) },
          daysSinceBackup: note.ok && note.value ? Math.max(0, Math.floor((vault.now() - note.value.at) / day)) : null,
          installedPacks: vault.packs.sessions.length,
        },
        [...consultations.values()].map((session) => session.getView().log),
        vault.health,
      ),
    );
  };

  const save = async (shown: string): Promise<void> => {
    const name = `waymark-support-${localDay(vault.now())}.json`;
    const saved = await host
      .saveFile(name, new TextEncoder().encode(shown))
      .catch(() => ({ kind: 'failed' as const, code: 'refused' }));
    const code = saved.kind === 'failed' ? saved.code : '';
    setOutcome({
      text: t(`support.${saved.kind}`, { name, code }),
      lost: saved.kind === 'full' || saved.kind === 'failed',
    });
  };

  return (
    <Section title={t('support.title')} text={t('support.text')}>
      {text === null ? (
        <Group>
          <Button variant="default" onClick={() => void show()}>
            {t('support.show')}
          </Button>
        </Group>
      ) : (
        <>
          <Code block tabIndex={0} role="region" aria-label={t('support.shown')} className="wm-support" dir="ltr">
            {text}
          </Code>
          <Group>
            <Button variant="default" onClick={() => void save(text)}>
              {t('support.save')}
            </Button>
          </Group>
        </>
      )}
      {outcome && (
        <Alert color={outcome.lost ? 'red' : 'accent'} role={outcome.lost ? 'alert' : 'status'}>
          {outcome.text}
        </Alert>
      )}
    </Section>
  );
};
