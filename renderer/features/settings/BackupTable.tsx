import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { useVault } from '../../session';
import type { AutomaticBackup, AutomaticBackups } from '../../store';
import { formatMoment } from '../../ui';
import { useFaultText, useTask, wantBackup } from '../unlock';

const mebibyte = 1024 * 1024;

interface Result {
  readonly sentences: readonly string[];
  readonly good: boolean;
}

/** Every backup that is there, with what can be done with it. */
export const BackupTable = ({ found }: { readonly found: AutomaticBackups }) => {
  const { t, i18n } = useTranslation('settings');
  const { vault, lock } = useVault();
  const faultText = useFaultText();
  const task = useTask();
  const [result, setResult] = useState<Result | null>(null);
  const size = (bytes: number): string => formatNumber(Math.max(0.01, bytes / mebibyte), i18n.language);

  const check = async ({ name, place, at }: AutomaticBackup): Promise<void> => {
    setResult(null);
    const outcome = await vault.store.checkBackup({ listed: name, place });
    const moment = formatMoment(at, i18n.language);
    if (!outcome.ok) {
      const other = outcome.fault.kind === 'wrongCredential';
      setResult({ sentences: [other ? t('automatic.other', { moment }) : faultText(outcome.fault)], good: false });
      return;
    }
    const { consultations, missing, withoutFiles } = outcome.value;
    const sentences = [t('automatic.whole', { moment, count: consultations }), t('check.missing', { count: missing })];
    if (withoutFiles > 0) sentences.push(t('check.withoutFiles', { count: withoutFiles }));
    setResult({ sentences, good: withoutFiles === 0 });
  };

  const restore = async ({ name }: AutomaticBackup): Promise<void> => {
    wantBackup(name);
    await lock();
  };

  if (found.backups.length === 0) return <Text className="wm-quiet">{t('automatic.none')}</Text>;
  return (
    <>
      <Table className="wm-backups">
        <Table.Caption>{t('automatic.caption', { count: found.backups.length })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('automatic.when')}</Table.Th>
            <Table.Th scope="col">{t('automatic.size')}</Table.Th>
            <Table.Th scope="col">{t('automatic.where')}</Table.Th>
            <Table.Th scope="col">{t('automatic.proved')}</Table.Th>
            <Table.Th scope="col">{t('automatic.acts')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.backups.map((backup) => {
            const moment = formatMoment(backup.at, i18n.language);
            return (
              <Table.Tr key={`${backup.place} ${backup.name}`}>
                <Table.Th scope="row" fw={400}>
                  {moment}
                </Table.Th>
                <Table.Td>{t('automatic.mebibytes', { size: size(backup.size) })}</Table.Td>
                <Table.Td>{t(`automatic.in.${backup.place}`)}</Table.Td>
                <Table.Td>{t(backup.holes ? 'automatic.holes' : 'automatic.readBack')}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('automatic.checkOf', { moment })}
                      aria-disabled={task.busy}
                      onClick={() => void task.run(() => check(backup))}
                    >
                      {t('automatic.check')}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('automatic.restoreOf', { moment })}
                      onClick={() => void restore(backup)}
                    >
                      {t('automatic.restore')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {found.attachments > 0 && (
        <Text className="wm-quiet">{t('automatic.attachments', { size: size(found.attachments) })}</Text>
      )}
      {result && (
        <Alert color={result.good ? 'accent' : 'red'} role={result.good ? 'status' : 'alert'}>
          {result.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Alert>
      )}
    </>
  );
};
