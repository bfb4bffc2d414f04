import { use, useMemo } from 'react';
import type { Pack } from '../../../shared/model';
import { type NormUses, usesOfNorms } from '../../../shared/norms';
import { compareVersions } from '../../../shared/pack';
import { readShelved, usePackInUse, usePacks } from '../../session';
import { type Norms, readChecklistOnce, readNormsOnce } from './library';

/** The norms library; suspends while it is read. */
export const useNorms = (): Norms => use(readNormsOnce());

/** The packs of this computer, each id once: the version of the open consultation, else the newest. Suspends. */
const useEachPack = (): readonly Pack[] => {
  const shelf = usePacks();
  const inUse = usePackInUse();
  const newest = useMemo(
    () => [
      ...new Map(
        [...shelf]
          .sort((a, b) => compareVersions(a.header.version, b.header.version))
          .map((shelved) => [shelved.header.id, shelved]),
      ).values(),
    ],
    [shelf],
  );
  // All are begun before the first is waited for.
  const readings = newest.map(readShelved).map((reading) => use(reading));
  const key = readings.map((reading) => (reading.loaded ? reading.hash : '')).join();
  return useMemo(() => {
    const known = readings.flatMap(({ loaded }) => loaded?.pack ?? []);
    return inUse ? [inUse, ...known.filter(({ id }) => id !== inUse.id)] : known;
  }, [key, inUse]);
};

/** What rests on each instrument, in the packs of this computer; suspends while they are read. */
export const useNormUses = (): ReadonlyMap<string, NormUses> => {
  const { library } = useNorms();
  const checklist = use(readChecklistOnce());
  const packs = useEachPack();
  return useMemo(() => usesOfNorms(library, packs, checklist), [library, packs, checklist]);
};
