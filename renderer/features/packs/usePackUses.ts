import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldValue, recordsOf } from '../../../shared/log';
import { type PackUse, packsInUse } from '../../../shared/projection';
import type { ShelvedPack } from '../../packs/shelf';
import { useConsultations, usePacks } from '../../session';
import { means } from './installing';

/** A pack that a consultation uses, and what to call that consultation. */
export interface NamedUse extends PackUse {
  readonly scope: string;
  readonly title: string;
}

/** What every consultation on this computer uses. */
export const usePackUses = (): readonly NamedUse[] => {
  const { t } = useTranslation('home');
  const sessions = useConsultations();
  // Read anew when one of the logs grows; the names alone are looked at.
  const key = useSyncExternalStore(
    (listen) => {
      const stops = [...sessions.values()].map((session) => session.subscribe(listen));
      return () => stops.forEach((stop) => stop());
    },
    () => [...sessions.values()].map(({ getView }) => getView().log.latest).join(),
  );
  return useMemo(
    () =>
      [...sessions.values()].flatMap(({ scope, getView }) => {
        const { log } = getView();
        const title = fieldValue(recordsOf(log, 'consultation')[0], 'title');
        return packsInUse(log).map((use) => ({
          ...use,
          scope,
          title: typeof title === 'string' ? title : t('row.unreadable'),
        }));
      }),
    // eslint is told by the key: the logs themselves are not values that React can compare.
    [sessions, key, t],
  );
};

/** The uses of one pack, each consultation once: working with it counts before having frozen something with it. */
export const useUsesOf = (): ((pack: ShelvedPack) => readonly NamedUse[]) => {
  const uses = usePackUses();
  const shelf = usePacks();
  return (pack) => {
    const own = uses.filter((use) => means(use, pack, shelf));
    const byScope = new Map<string, NamedUse>();
    for (const use of own) if (use.by === 'consultation' || !byScope.has(use.scope)) byScope.set(use.scope, use);
    return [...byScope.values()];
  };
};
