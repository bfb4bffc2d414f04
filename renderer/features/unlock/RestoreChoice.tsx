import { Button, Group, Input, Radio, Stack, Text } from '@mantine/core';
import type { Remote } from 'comlink';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { type BackupSource, type Store, backupsIn } from '../../store';
import { formatMoment } from '../../ui';
import { RestoreFile } from './RestoreFile';
import { forgetWanted, wantedBackup } from './wantedBackup';

/** A backup that can be chosen, whether Waymark lists it or it lies in a folder that was opened. */
interface Offer {
  readonly id: string;
  readonly at: number;
  readonly where: string;
  readonly holes: boolean;
  readonly source: BackupSource;
}

interface Props {
  readonly store: Remote<Store>;
  /** Set when the form was sent without a backup. */
  readonly missing: boolean;
  readonly onChoose: (source: BackupSource | null) => void;
}

const ofFile = 'file';

/** Which backup: one that is listed here, one in a folder that is opened, or a file. */
export const RestoreChoice = ({ store, missing, onChoose }: Props) => {
  const { t, i18n } = useTranslation('unlock');
  const [listed, setListed] = useState<readonly Offer[]>([]);
  const [picked, setPicked] = useState<readonly Offer[]>([]);
  const [chosen, setChosen] = useState(ofFile);
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [fault, setFault] = useState('');
  const offers = [...picked, ...listed];

  const listedIn = (found: Awaited<ReturnType<Store['backups']>>): readonly Offer[] => {
    if (!found.ok) return [];
    const path = found.value.chosen?.path ?? '';
    return found.value.backups.map(({ name, place, at, holes }) => ({
      id: `${place} ${name}`,
      at,
      where: t(`restore.in.${place}`, { path }),
      holes,
      source: { listed: name, place },
    }));
  };

  const choose = (id: string, among: readonly Offer[] = offers): void => {
    setChosen(id);
    setFault('');
    onChoose(among.find((offer) => offer.id === id)?.source ?? (id === ofFile ? (file?.bytes ?? null) : null));
  };

  const begin = useEffectEvent((found: Awaited<ReturnType<Store['backups']>>): void => {
    const wanted = wantedBackup();
    forgetWanted();
    const offered = listedIn(found);
    setListed(offered);
    const first = offered.find(({ id }) => wanted !== null && id.endsWith(wanted)) ?? offered[0];
    if (first) choose(first.id, offered);
  });
  useEffect(() => void store.backups().then((found) => begin(found)), [store]);

  const openFolder = async (): Promise<void> => {
    const { choose: keep, open } = host.backups;
    if (!open) {
      const outcome = (await keep?.()) ?? { kind: 'cancelled' };
      const offered = outcome.kind === 'chosen' ? listedIn(await store.backups()) : listed;
      setListed(offered);
      const first = outcome.kind === 'chosen' ? offered.find(({ id }) => id.startsWith('chosen')) : undefined;
      if (first) choose(first.id, offered);
      else if (outcome.kind !== 'cancelled') setFault(t('restore.folderEmpty'));
      return;
    }
    const files = await open();
    if (files.length === 0) return;
    const found = backupsIn(files).map(({ name, changed, holes }) => ({
      id: `picked ${name}`,
      at: changed,
      where: t('restore.in.picked'),
      holes,
      source: { picked: name, files },
    }));
    setPicked(found);
    if (found[0]) choose(found[0].id, found);
    else setFault(t('restore.folderEmpty'));
  };

  return (
    <Stack gap="xs">
      {offers.length > 0 && (
        <Radio.Group label={t('restore.which')} value={chosen} onChange={(id) => choose(id)}>
          <Stack gap={6} mt="xs">
            {offers.map(({ id, at, where, holes }) => (
              <Radio
                key={id}
                value={id}
                label={t(holes ? 'restore.holes' : 'restore.listed', {
                  moment: formatMoment(at, i18n.language),
                  where,
                })}
              />
            ))}
            <Radio value={ofFile} label={t('restore.byFile')} />
          </Stack>
        </Radio.Group>
      )}
      {chosen === ofFile && (
        <RestoreFile
          file={file}
          missing={missing}
          onChoose={(found) => {
            setFile(found);
            setFault('');
            onChoose(found.bytes);
          }}
        />
      )}
      <Group gap="sm">
        <Button variant="default" onClick={() => void openFolder()}>
          {t('restore.folder')}
        </Button>
      </Group>
      <Text fz="xs" className="wm-quiet">
        {t('restore.folderHint')}
      </Text>
      {fault !== '' && <Input.Error role="alert">{fault}</Input.Error>}
    </Stack>
  );
};
