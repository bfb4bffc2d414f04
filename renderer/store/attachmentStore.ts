import { maxRecord, open, paddedPieces, seal, toHex, utf8 } from '../../shared/vault';
import type { KnownFile } from './contract';
import type { AttachmentRow } from './database';
import type { StoreDeps } from './deps';
import { keepRoom } from './openInRoom';
import { type Progress, reach } from './progress';

/** How large the pieces of a file are when it is read. Sealed, each takes a mebibyte at most. */
const readSize = 1024 * 1024;

const placeOf = (vault: string, scope: string, blob: string, n: number) =>
  ({ vault, scope, table: 'attachment', id: blob, revision: n }) as const;

/**
 * The names under which an attachment may be kept: its SHA-256 keyed, so that nobody can look for a file that they know. The
 * name says how it was cut: `fitting` since pieces are as long as a padded record may be, `whole` before, in whole mebibytes.
 */
const blobNames = ({ sodium }: StoreDeps, key: Uint8Array, sha256: string) => {
  const name = (kind: string): string => toHex(sodium.crypto_generichash(16, utf8(`${kind} ${sha256}`), key));
  return { fitting: name('attachment/2'), whole: name('attachment') };
};

const readPieces = async (
  deps: StoreDeps,
  vault: string,
  scope: string,
  key: Uint8Array,
  blob: string,
  sha256: string,
): Promise<Blob | null> => {
  const { sodium, database } = deps;
  const state = sodium.crypto_hash_sha256_init();
  // One piece after another, each handed to the browser at once: a file is never whole in the memory of this worker.
  let [found, n] = [new Blob([]), 0];
  for (; ; n++) {
    const row = await database.attachments.get([scope, blob, n]);
    if (!row) break;
    const piece = row.sealed.length <= maxRecord ? open(sodium, key, placeOf(vault, scope, blob, n), row.sealed) : null;
    if (!piece) return null;
    sodium.crypto_hash_sha256_update(state, piece);
    found = new Blob([found, piece as Uint8Array<ArrayBuffer>]);
  }
  return n > 0 && toHex(sodium.crypto_hash_sha256_final(state)) === sha256 ? found : null;
};

/** Whether this piece is what its place says. */
export const opensPiece = ({ sodium }: StoreDeps, vault: string, key: Uint8Array, row: AttachmentRow): boolean =>
  open(sodium, key, placeOf(vault, row.scope, row.blob, row.n), row.sealed) !== null;

/** The attachment as it was put in; null if a piece is missing or was changed. */
export const getAttachment = async (
  deps: StoreDeps,
  vault: string,
  scope: string,
  key: Uint8Array,
  sha256: string,
): Promise<Blob | null> => {
  const { fitting, whole } = blobNames(deps, key, sha256);
  return (
    (await readPieces(deps, vault, scope, key, fitting, sha256)) ??
    (await readPieces(deps, vault, scope, key, whole, sha256))
  );
};

/** Which of these files have lost a piece. Pieces are counted and not opened, so that asking for all of them is cheap. */
export const missingAttachments = async (
  deps: StoreDeps,
  scope: string,
  key: Uint8Array,
  files: readonly KnownFile[],
): Promise<readonly string[]> => {
  const held = async (blob: string, pieces: number): Promise<boolean> =>
    (await deps.database.attachments
      .where('[scope+blob+n]')
      .between([scope, blob, 0], [scope, blob, pieces - 1], true, true)
      .count()) === pieces;
  const there = await Promise.all(
    files.map(async ({ sha256, size }) => {
      const { fitting, whole } = blobNames(deps, key, sha256);
      return (
        (await held(fitting, [...paddedPieces(size)].length)) ||
        (await held(whole, Math.max(1, Math.ceil(size / readSize))))
      );
    }),
  );
  return files.flatMap(({ sha256 }, index) => (there[index] ? [] : [sha256]));
};

/** Cuts a file into sealed pieces. Nothing is stored until all of it was read and hashed, and nothing stays of one that was stopped. */
export const putAttachment = async (
  deps: StoreDeps,
  vault: string,
  scope: string,
  key: Uint8Array,
  file: Blob,
  progress: Progress,
): Promise<{ sha256: string; size: number }> => {
  const { sodium, database, random } = deps;
  const state = sodium.crypto_hash_sha256_init();
  for (let at = 0; at < file.size; at += readSize) {
    const piece = new Uint8Array(await file.slice(at, at + readSize).arrayBuffer());
    sodium.crypto_hash_sha256_update(state, piece);
    await reach(progress, Math.min(at + readSize, file.size) / 2, file.size);
  }
  const sha256 = toHex(sodium.crypto_hash_sha256_final(state));
  const blob = blobNames(deps, key, sha256).fitting;
  // A crash may have left a part of it: only what can be read back counts as there.
  if (await getAttachment(deps, vault, scope, key, sha256)) return { sha256, size: file.size };
  await database.attachments.where('[scope+blob]').equals([scope, blob]).delete();
  const written: [string, string, number][] = [];
  try {
    let at = 0;
    for (const size of paddedPieces(file.size)) {
      const n = written.length;
      const piece = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
      const row: AttachmentRow = {
        scope,
        blob,
        n,
        sealed: seal(sodium, key, placeOf(vault, scope, blob, n), piece, random),
      };
      await keepRoom(deps, row.sealed.length);
      await database.attachments.add(row);
      written.push([scope, blob, n]);
      at += size;
      await reach(progress, (file.size + at) / 2, file.size);
    }
  } catch (error) {
    await database.attachments.bulkDelete(written);
    throw error;
  }
  return { sha256, size: file.size };
};
