import { Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatList } from '../../../shared/messages';
import { textIn } from '../../../shared/model';
import { compareVersions } from '../../../shared/pack';
import type { ShelvedPack } from '../../packs/shelf';
import { host } from '../../platform';
import { usePacks, useVault } from '../../session';
import { PageHeader } from '../../ui';
import { useSaveWords } from '../documents';
import { TaskButton, useFaultText } from '../unlock';
import { DropZone } from './DropZone';
import { InstallNotice } from './InstallNotice';
import { PackRow } from './PackRow';
import './packs.css';
import { useInstall } from './useInstall';
import { useUsesOf } from './usePackUses';

interface Said {
  readonly text: string;
  readonly problem?: boolean;
  /** What was just removed, by its hash. */
  readonly removed?: string;
}

const columns = ['pack', 'languages', 'origin', 'use'] as const;

/** The instrument packs on this computer: those that ship with Waymark, and those installed from files. */
export const PacksPage = () => {
  const { t, i18n } = useTranslation('packs');
  const { vault } = useVault();
  const shelf = usePacks();
  const usesOf = useUsesOf();
  const installing = useInstall();
  const saveWords = useSaveWords();
  const faultText = useFaultText();
  const [said, say] = useState<Said | null>(null);
  const { compare } = new Intl.Collator(i18n.language);
  const titleOf = ({ header }: ShelvedPack): string => textIn(header.title, i18n.language);
  const packs = [...shelf].sort(
    (a, b) =>
      compare(titleOf(a), titleOf(b)) ||
      (a.header.id < b.header.id ? -1 : a.header.id > b.header.id ? 1 : 0) ||
      compareVersions(b.header.version, a.header.version),
  );

  const undo = (): void => {
    if (said?.removed === undefined) return;
    void vault.packs
      .bringBack(said.removed)
      .then((fault) => say(fault ? { text: faultText(fault), problem: true } : { text: t('undone') }));
  };
  useHotkeys([['mod+Z', undo]]);

  const save = async ({ header, text }: ShelvedPack): Promise<void> => {
    const name = `${header.id}-${header.version}.yaml`;
    const bytes = new TextEncoder().encode(await text());
    say(saveWords(name, await host.saveFile(name, bytes).catch(() => ({ kind: 'failed' as const, code: 'refused' }))));
  };

  const remove = async (pack: ShelvedPack): Promise<void> => {
    const { reference } = pack;
    const uses = usesOf(pack);
    if (uses.length > 0) {
      const users = formatList(
        uses.map(({ by, title }) => t(`use.${by}`, { title })),
        i18n.language,
      );
      say({ text: t('inUse', { reference, users }), problem: true });
      return;
    }
    const fault = await vault.packs.remove(pack.header.hash);
    say(
      fault
        ? { text: faultText(fault), problem: true }
        : { text: t('removed', { reference }), removed: pack.header.hash },
    );
  };

  return (
    <DropZone onDrop={installing.drop}>
      <PageHeader
        title={t('title')}
        task={t('task')}
        actions={
          <>
            <Anchor component={Link} href="/">
              {t('back')}
            </Anchor>
            <TaskButton task={installing.task} label={t('install')} slowLabel={t('busy')} onClick={installing.choose} />
          </>
        }
      />
      <InstallNotice installing={installing} />
      <Group gap="sm" mb="sm" role={said?.problem === true ? 'alert' : 'status'} className="wm-packs-said">
        {said && <Text c={said.problem === true ? 'var(--wm-block)' : undefined}>{said.text}</Text>}
        {said?.removed !== undefined && (
          <Button variant="default" size="compact-sm" onClick={undo}>
            {t('bringBack')}
          </Button>
        )}
      </Group>
      <Table className="wm-pack-list" verticalSpacing={8}>
        <Table.Caption className="wm-caption">{t('table.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`table.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col">
              <VisuallyHidden>{t('table.act')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map((pack) => (
            <PackRow
              key={pack.header.hash}
              pack={pack}
              uses={usesOf(pack)}
              onSave={() => void save(pack)}
              onRemove={() => void remove(pack)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Text fz="xs" className="wm-quiet" mt="md">
        {t('drop')}
      </Text>
    </DropZone>
  );
};
