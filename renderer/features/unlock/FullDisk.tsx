import { Button, Group } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import type { Remote } from 'comlink';
import { useTranslation } from 'react-i18next';
import type { Store, VaultStatus } from '../../store';
import { Entrance } from './Entrance';

const lookEvery = 5_000;

interface Props {
  readonly store: Remote<Store>;
  readonly onFound: (status: VaultStatus) => void;
}

/** A disk so full that the browser cannot even look into what is kept: goes on by itself when there is room. */
export const FullDisk = ({ store, onFound }: Props) => {
  const { t } = useTranslation('unlock');
  const look = async (): Promise<void> => {
    const status = await store.status();
    if (status !== 'full') onFound(status);
  };
  useInterval(() => void look().catch(() => undefined), lookEvery, { autoInvoke: true });
  return (
    <Entrance title={t('store.full.title')} task={t('store.full.text')} focusTitle>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('store.unreachable.reload')}</Button>
      </Group>
    </Entrance>
  );
};
