import { use, useMemo, useSyncExternalStore } from 'react';
import type { LogState } from '../../shared/log';
import type { LoadedPack } from '../../shared/pack';
import { packsInUse } from '../../shared/projection';
import { safeguardsLibrary, shippedPacks } from '../packs/library';
import { type PackReading, type ShelvedPack, findPack, packReader } from '../packs/shelf';
import type { InstalledShelved } from './packStore';
import { useVault } from './vaultContext';

/** Reads a pack whole and checks it; each text is read once. */
export const readShelved: (pack: ShelvedPack) => Promise<PackReading> = packReader(safeguardsLibrary);

/** The packs that were installed from files, by id and version. */
export const useInstalledPacks = (): readonly InstalledShelved[] => {
  const { vault } = useVault();
  return useSyncExternalStore(vault.packs.subscribe, vault.packs.getPacks);
};

/** Every pack that a consultation can be pinned to: those that ship with the application, and those of this vault. */
export const usePacks = (): readonly ShelvedPack[] => {
  const installed = useInstalledPacks();
  return useMemo(() => {
    const shipped = new Set(shippedPacks.map(({ header }) => header.hash));
    return [...shippedPacks, ...installed.filter(({ header }) => !shipped.has(header.hash))];
  }, [installed]);
};

/** The pack that a consultation names, read whole; null where it is not here or cannot be read. Suspends meanwhile. */
export const useNamedPack = (reference: string | undefined, hash: string | undefined): PackReading | null => {
  const shelf = usePacks();
  const shelved = reference === undefined ? undefined : findPack(shelf, reference, hash);
  return shelved ? use(readShelved(shelved)) : null;
};

/** The packs with which the baselines of a log were frozen, by their hash, as far as they are here. Suspends meanwhile. */
export const usePacksOfBaselines = (log: LogState): ReadonlyMap<string, LoadedPack> => {
  const shelf = usePacks();
  const frozen = log.records.get('snapshot');
  const hashes = useMemo(
    () =>
      [
        ...new Set(
          frozen === undefined
            ? []
            : packsInUse(log).flatMap(({ by, hash }) => (by === 'baseline' && hash !== null ? hash : [])),
        ),
      ].sort(),
    [frozen],
  );
  const readings = hashes.flatMap((hash) => {
    const shelved = shelf.find(({ header }) => header.hash === hash);
    return shelved ? [use(readShelved(shelved))] : [];
  });
  const known = readings.flatMap((reading) => (reading.loaded ? [[reading.hash, reading.loaded] as const] : []));
  const key = known.map(([hash]) => hash).join();
  // A reading stands once it is made: the same hashes are the same packs.
  return useMemo(() => new Map(known), [key]);
};
