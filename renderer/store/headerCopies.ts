import { VaultHeader } from '../../shared/vault';
import { textOf, utf8 } from '../../shared/vault';
import type { StoreDeps } from './deps';

/** Two files, written one after the other, so that a power cut in one leaves the other whole. */
const files = ['a.vault', 'b.vault'] as const;

const parse = (text: string): VaultHeader | null => {
  try {
    return VaultHeader.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const decode = (bytes: Uint8Array): string => {
  try {
    return textOf(bytes);
  } catch {
    return '';
  }
};

export interface HeaderCopies {
  /** Readable headers, the highest revision first, each once. */
  readonly headers: readonly VaultHeader[];
  /** Whether anything is there at all: a vault whose header cannot be read is damaged, not absent. */
  readonly any: boolean;
  /** Whether every copy is there and says the same. */
  readonly agree: boolean;
}

export const readHeaders = async ({ database, journal }: StoreDeps): Promise<HeaderCopies> => {
  const texts = [
    await database.vault.get('header').then(
      (row) => row?.text ?? '',
      () => '',
    ),
    ...(await Promise.all(files.map(async (name) => decode(await journal.read(name))))),
  ];
  const traces = texts.some((text) => text !== '') || (await journal.list()).some((name) => name.endsWith('.journal'));
  const headers = [...new Set(texts)].map(parse).filter((header) => header !== null);
  return { headers: headers.sort((a, b) => b.revision - a.revision), any: traces, agree: new Set(texts).size === 1 };
};

/** Writes every copy of the header; the old ones, with their key slots, are gone when this resolves. */
export const writeHeader = async ({ database, journal }: StoreDeps, header: VaultHeader): Promise<void> => {
  const text = JSON.stringify(header);
  for (const name of files) {
    await journal.truncate(name, 0);
    await journal.append(name, utf8(text), 0);
  }
  await database.vault.put({ key: 'header', text });
};
