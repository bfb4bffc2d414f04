import { maxRecord, open, seal, toHex, utf8 } from '../../shared/vault';
import type { KnownFile } from './contract';
import type { AttachmentRow } from './database';
import type { StoreDeps } from './deps';

const pieceSize = 1024 * 1024;

const placeOf = (vault: string, scope: string, blob: string, n: number) =>
  ({ vault, scope, table: 'attachment', id: blob, revision: n }) as const;

/** The name under which an attachment is kept: its SHA-256 keyed, so that nobody can look for a file that they know. */
const blobName = ({ sodium }: StoreDeps, key: Uint8Array, sha256: string): string =>
  toHex(sodium.crypto_generichash(16, utf8(`attachment ${sha256}`), key));

/** The attachment as it was put in; null if a piece is missing or was changed. */
export const getAttachment = async (
  deps: StoreDeps,
  vault: string,
  scope: string,
  key: Uint8Array,
  sha256: string,
): Promise<Blob | null> => {
  const { sodium, database } = deps;
  const blob = blobName(deps, key, sha256);
  const rows = await database.attachments.where('[scope+blob]').equals([scope, blob]).sortBy('n');
  const state = sodium.crypto_hash_sha256_init();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const [n, row] of rows.entries()) {
    const piece =
      row.n === n && row.sealed.length <= maxRecord
        ? open(sodium, key, placeOf(vault, scope, blob, n), row.sealed)
        : null;
    if (!piece) return null;
    sodium.crypto_hash_sha256_update(state, piece);
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  }
  return rows.length > 0 && toHex(sodium.crypto_hash_sha256_final(state)) === sha256 ? new Blob(pieces) : null;
};

/** Which of these files have lost a piece. Pieces are counted and not opened, so that asking for all of them is cheap. */
export const missingAttachments = async (
  deps: StoreDeps,
  scope: string,
  key: Uint8Array,
  files: readonly KnownFile[],
): Promise<readonly string[]> => {
  const pieces = files.map(({ sha256 }) =>
    deps.database.attachments
      .where('[scope+blob]')
      .equals([scope, blobName(deps, key, sha256)])
      .count(),
  );
  const counts = await Promise.all(pieces);
  return files.flatMap(({ sha256, size }, index) =>
    (counts[index] ?? 0) < Math.max(1, Math.ceil(size / pieceSize)) ? [sha256] : [],
  );
};

/** Cuts a file into sealed pieces. Nothing is stored until all of it was read and hashed. */
export const putAttachment = async (
  deps: StoreDeps,
  vault: string,
  scope: string,
  key: Uint8Array,
  file: Blob,
  progress: (done: number, total: number) => void,
): Promise<{ sha256: string; size: number }> => {
  const { sodium, database, random } = deps;
  const state = sodium.crypto_hash_sha256_init();
  for (let at = 0; at < file.size; at += pieceSize) {
    const piece = new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
    sodium.crypto_hash_sha256_update(state, piece);
    progress(Math.min(at + pieceSize, file.size) / 2, file.size);
  }
  const sha256 = toHex(sodium.crypto_hash_sha256_final(state));
  const blob = blobName(deps, key, sha256);
  // A crash may have left a part of it: only what can be read back counts as there.
  if (await getAttachment(deps, vault, scope, key, sha256)) return { sha256, size: file.size };
  await database.attachments.where('[scope+blob]').equals([scope, blob]).delete();
  const written: [string, string, number][] = [];
  try {
    for (let n = 0; n === 0 || n * pieceSize < file.size; n++) {
      const piece = new Uint8Array(await file.slice(n * pieceSize, (n + 1) * pieceSize).arrayBuffer());
      const row: AttachmentRow = {
        scope,
        blob,
        n,
        sealed: seal(sodium, key, placeOf(vault, scope, blob, n), piece, random),
      };
      await database.attachments.add(row);
      written.push([scope, blob, n]);
      progress(file.size / 2 + Math.min((n + 1) * pieceSize, file.size) / 2, file.size);
    }
  } catch (error) {
    await database.attachments.bulkDelete(written);
    throw error;
  }
  return { sha256, size: file.size };
};
