import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VaultHeader } from '../../../shared/vault';

/** Every file below a folder, with what is in it: deleted pieces in the files of a database are part of that. */
export const filesBelow = async (folder: string): Promise<{ path: string; bytes: Buffer }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path).catch(() => Buffer.alloc(0)) })));
};

const start = '{"format":"waymark.vault/1"';

const textFrom = (bytes: Buffer, at: number): string => {
  let depth = 0;
  for (let end = at; end < Math.min(bytes.length, at + 1_000_000); end++) {
    if (bytes[end] === 0x7b) depth++;
    if (bytes[end] === 0x7d && --depth === 0) return bytes.toString('latin1', at, end + 1);
  }
  return '';
};

const parsed = (text: string): VaultHeader | null => {
  try {
    return VaultHeader.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Every header of a vault that stands anywhere in these bytes, whole, whatever is around it. */
export const headersIn = (bytes: Buffer): VaultHeader[] => {
  const found: VaultHeader[] = [];
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    const header = parsed(textFrom(bytes, at));
    if (header) found.push(header);
  }
  return found;
};

/** Pieces by which what these headers wrap is found again, also where only a part of it is left. */
export const piecesOf = (headers: readonly VaultHeader[]): Buffer[] => {
  const secrets = headers.flatMap(({ slots, scopes }) => [...slots, ...scopes].map(({ wrapped }) => wrapped));
  const pieces = new Set(secrets.flatMap((text) => text.match(/.{24}/g) ?? []));
  return [...pieces].flatMap((piece) => [Buffer.from(piece), Buffer.from(piece, 'hex')]);
};

/** The files below a folder in which any of these pieces stands. */
export const filesWith = async (folder: string, pieces: readonly Buffer[]): Promise<string[]> =>
  (await filesBelow(folder))
    .filter(({ bytes }) => pieces.some((piece) => bytes.includes(piece)))
    .map(({ path }) => path.slice(folder.length));
