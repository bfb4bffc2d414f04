import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { Remote } from 'comlink';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markKept } from '../../door/keptMark';
import type { Left } from '../../session';
import type { Store, Unlocked, VaultStatus } from '../../store';
import { Damaged } from './Damaged';
import { Erase } from './Erase';
import { FinishErasure } from './FinishErasure';
import { Entrance } from './Entrance';
import { FirstRun } from './FirstRun';
import { FullDisk } from './FullDisk';
import { Locked } from './Locked';
import { Recover } from './Recover';
import { Restore } from './Restore';
import { eraseKey } from './eraseKey';
import { lastAuthor } from './lastAuthor';
import { wantedBackup } from './wantedBackup';

interface Props {
  readonly store: Remote<Store>;
  readonly erase: () => Promise<readonly Left[]>;
  readonly onOpen: (unlocked: Unlocked, authorName: string) => void;
}

type Found = VaultStatus | { readonly unreachable: string };
type Way = 'door' | 'code' | 'backup' | 'erase';

const Unreachable = ({ detail, onRestore }: { readonly detail: string; readonly onRestore: () => void }) => {
  const { t } = useTranslation('unlock');
  return (
    <Entrance title={t('store.unreachable.title')} task={t('store.unreachable.text', { detail })} focusTitle>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('store.unreachable.reload')}</Button>
        <Button variant="default" onClick={onRestore}>
          {t('damaged.act')}
        </Button>
      </Group>
    </Entrance>
  );
};

/** Everything before the lock opens: first run, unlock, recovery, restore, and a vault that cannot be read. */
export const UnlockPage = ({ store, erase, onOpen }: Props) => {
  const [found, setFound] = useState<Found | null>(null);
  const [way, setWay] = useState<Way>(() => (wantedBackup() === null ? 'door' : 'backup'));

  useEffect(() => {
    let gone = false;
    store.status().then(
      (status) => {
        if (gone) return;
        setFound(status);
        if (status !== 'locked') return;
        markKept();
        // After a lock, and after a window that was closed or killed before it had one: no key is needed for it.
        void store.backUp();
      },
      (error: unknown) => !gone && setFound({ unreachable: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store]);

  const open = (unlocked: Unlocked, initials = ''): void => {
    markKept();
    onOpen(unlocked, initials || lastAuthor(unlocked));
  };
  const back = (): void => setWay('door');
  const restore = (): void => setWay('backup');
  const wipe = (): void => setWay('erase');
  // From a field too: there may be no time to leave it. Where nothing is kept there is nothing to erase.
  useHotkeys([[eraseKey, () => found !== null && found !== 'none' && wipe()]], []);

  // Asking takes a few milliseconds: less than any sign of it would.
  if (found === null) return null;
  if (found === 'erasing') return <FinishErasure erase={erase} />;
  if (way === 'erase') return <Erase erase={erase} onBack={back} />;
  if (found === 'full') return <FullDisk store={store} onFound={setFound} />;
  if (way === 'backup') return <Restore store={store} replaces={found !== 'none'} onOpen={open} onBack={back} />;
  if (way === 'code') return <Recover store={store} onOpen={open} onBack={back} />;
  if (typeof found === 'object') return <Unreachable detail={found.unreachable} onRestore={restore} />;
  if (found === 'damaged') return <Damaged onRestore={restore} onErase={wipe} />;
  if (found === 'none') return <FirstRun store={store} onOpen={open} onRestore={restore} />;
  return <Locked store={store} onOpen={open} onUseCode={() => setWay('code')} onRestore={restore} onErase={wipe} />;
};
