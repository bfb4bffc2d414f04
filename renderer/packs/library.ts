import type { PackHeader, Safeguard } from '../../shared/model';
import { readSafeguards } from '../../shared/pack';
import { type ShelvedPack, shelve } from './shelf';

const texts = import.meta.glob<string>('../../assets/packs/*.yaml', { query: '?raw', import: 'default' });

const readChecklist = async (): Promise<readonly Safeguard[]> => {
  const { default: text } = await import('../../assets/safeguards.yaml?raw');
  return readSafeguards(text, 'safeguards.yaml').safeguards ?? [];
};

let checklist: Promise<readonly Safeguard[]> | null = null;

/** The general safeguards checklist, which every pack is read against; read once, with the first pack. */
export const safeguardsLibrary = (): Promise<readonly Safeguard[]> => (checklist ??= readChecklist());

const textOf = (file: string) => async (): Promise<string> => {
  const text = await texts[`../../assets/packs/${file}`]?.();
  // The index and the texts come from the same folder in the same build.
  if (text === undefined) throw new Error(`${file} is in the index of packs and not in the build.`);
  return text;
};

/** The packs that ship with the application, by id and version. Their texts are read when somebody asks for one. */
export const shippedPacks: readonly ShelvedPack[] = Object.entries(WAYMARK_PACKS)
  .map(([file, header]: [string, PackHeader]) => shelve(header, 'shipped', file, textOf(file)))
  .sort((a, b) => (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0));
