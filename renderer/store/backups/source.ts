import type { BackupSource } from '../contract';
import type { StoreDeps } from '../deps';

/** Where a backup is read from, and what stands beside it. */
export interface OpenSource {
  readonly bytes: Uint8Array | null;
  /** A file beside the backup; null where there is none. */
  readonly beside: (name: string) => Promise<Uint8Array | null>;
}

const bytesOf = async (files: readonly File[], name: string): Promise<Uint8Array | null> => {
  const file = files.find((candidate) => candidate.name === name);
  return file ? new Uint8Array(await file.arrayBuffer()) : null;
};

export const openSource = async (deps: StoreDeps, source: BackupSource): Promise<OpenSource> => {
  if (source instanceof Uint8Array) return { bytes: source, beside: () => Promise.resolve(null) };
  if ('picked' in source) {
    const beside = (name: string) => bytesOf(source.files, name);
    return { bytes: await beside(source.picked), beside };
  }
  const folder = deps.backups?.find(({ place }) => place === source.place);
  const beside = (name: string) => folder?.read(name) ?? Promise.resolve(null);
  return { bytes: await beside(source.listed), beside };
};
