import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../session';

/** When each interview was begun in the room: kept in this window only, and nothing but a random id and a time. */
const begun = (interview: string, now: number): number => {
  const key = `waymark-begun-${interview}`;
  const known = Number(sessionStorage.getItem(key));
  if (known > 0 && known <= now) return known;
  sessionStorage.setItem(key, String(now));
  return now;
};

const minute = 60_000;

/** How long the interview has been in the room, in whole minutes. */
export const Elapsed = ({ interview }: { readonly interview: string }) => {
  const { t } = useTranslation('interview');
  const { vault } = useVault();
  const [start] = useState(() => begun(interview, vault.now()));
  const [now, setNow] = useState(() => vault.now());
  useInterval(() => setNow(vault.now()), 10_000, { autoInvoke: true });
  return <span>{t('inRoom.elapsed', { count: Math.floor((now - start) / minute) })}</span>;
};
