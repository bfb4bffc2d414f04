import { consultationPackReference, readConsultation } from '../../shared/consultation';
import type { ConsultationRecord, Norm, Safeguard } from '../../shared/model';
import { readNorms } from '../../shared/norms';
import { packReference, readPack, readSafeguards } from '../../shared/pack';
import type { LoadedPack } from '../../shared/pack';
import { consultationBounds, decodeText, fileIssue, hasErrors, packBounds, quoted } from '../../shared/source';
import type { Bounds, Issue } from '../../shared/source';
import type { Effects } from './effects';

/** A value, or the issues that stand in its way. */
export type Loaded<T> = { readonly value: T } | { readonly issues: readonly Issue[] };

interface LoadedText {
  readonly text: string;
  readonly bytes: Uint8Array;
}

const loadText = async (effects: Effects, file: string, bounds: Bounds): Promise<Loaded<LoadedText>> => {
  const bytes = await effects.read(file, bounds.bytes);
  if ('refused' in bytes) return { issues: [fileIssue(file, 'unreadable', bytes.refused)] };
  const { text, issues } = decodeText(bytes, file, bounds);
  return text === null ? { issues } : { value: { text, bytes } };
};

/** The general safeguards checklist that comes with Waymark. */
export const loadLibrary = async (effects: Effects): Promise<Loaded<readonly Safeguard[]>> => {
  const file = `${effects.assets}safeguards.yaml`;
  const loaded = await loadText(effects, file, packBounds);
  if ('issues' in loaded) return loaded;
  const { safeguards, issues } = readSafeguards(loaded.value.text, file);
  return safeguards === null ? { issues } : { value: safeguards };
};

/** The library of instruments that comes with Waymark. */
export const loadNorms = async (effects: Effects): Promise<Loaded<readonly Norm[]>> => {
  const folder = `${effects.assets}norms/`;
  const files: { file: string; text: string }[] = [];
  for (const name of (await effects.list(folder)).filter((found) => found.endsWith('.yaml'))) {
    const loaded = await loadText(effects, `${folder}${name}`, packBounds);
    if ('issues' in loaded) return loaded;
    files.push({ file: `${folder}${name}`, text: loaded.value.text });
  }
  const { library, issues } = readNorms(files);
  return library === null ? { issues } : { value: library.norms };
};

export interface PackFile {
  readonly pack: LoadedPack | null;
  readonly issues: readonly Issue[];
  /** SHA-256 of the file as it lies on disk. */
  readonly hash: string;
}

export const loadPack = async (effects: Effects, file: string, library: readonly Safeguard[]): Promise<PackFile> => {
  const loaded = await loadText(effects, file, packBounds);
  if ('issues' in loaded) return { pack: null, issues: loaded.issues, hash: '' };
  const { pack, issues } = readPack(loaded.value.text, file, library);
  return { pack, issues, hash: effects.sha256(loaded.value.bytes) };
};

/** The shipped file with this pack; or the references of all that are shipped. */
const findShipped = async (effects: Effects, reference: string): Promise<string | readonly string[]> => {
  const folder = `${effects.assets}packs/`;
  const named = `${reference.split('@')[0]!}.yaml`;
  const names = (await effects.list(folder)).filter((name) => name.endsWith('.yaml'));
  const likely = [...names.filter((name) => name === named), ...names.filter((name) => name !== named)];
  const known: string[] = [];
  for (const name of likely) {
    const file = `${folder}${name}`;
    const loaded = await loadText(effects, file, packBounds);
    const found = 'value' in loaded ? packReference(loaded.value.text, file) : null;
    if (found === reference) return file;
    if (found !== null) known.push(found);
  }
  return known.sort();
};

export interface Consultation {
  readonly record: ConsultationRecord;
  readonly pack: LoadedPack;
  readonly packHash: string;
}

/** The file of the pack that a consultation needs: the one given, else the shipped one that it names. */
const packFileFor = async (
  effects: Effects,
  file: string,
  text: string,
  given: string | null,
): Promise<Loaded<string>> => {
  if (given !== null) return { value: given };
  const needed = consultationPackReference(text, file);
  if (needed.reference === null) return { issues: needed.issues };
  const found = await findShipped(effects, needed.reference);
  if (typeof found === 'string') return { value: found };
  const shipped = found.length === 0 ? 'none' : found.map(quoted).join(', ');
  const message = `The pack ${quoted(needed.reference)} does not come with Waymark (shipped: ${shipped}); give its file with --pack.`;
  return { issues: [{ ...fileIssue(file, 'pack-not-found', message, needed.line), path: 'consultation.pack' }] };
};

/** A consultation, checked, with its pack. Warnings about the pack are for `pack check`. */
export const loadConsultation = async (
  effects: Effects,
  file: string,
  givenPack: string | null,
): Promise<Loaded<Consultation>> => {
  const library = await loadLibrary(effects);
  if ('issues' in library) return library;
  const loaded = await loadText(effects, file, consultationBounds);
  if ('issues' in loaded) return loaded;
  const packFile = await packFileFor(effects, file, loaded.value.text, givenPack);
  if ('issues' in packFile) return packFile;
  const { pack, issues, hash } = await loadPack(effects, packFile.value, library.value);
  if (pack === null) return { issues: issues.filter(({ severity }) => severity === 'error') };
  const { record, issues: found } = readConsultation(loaded.value.text, file, pack);
  if (record === null || hasErrors(found)) return { issues: found };
  return { value: { record, pack, packHash: hash } };
};
