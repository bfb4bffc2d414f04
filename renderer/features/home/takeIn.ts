import { consultationPackReference, readConsultation } from '../../../shared/consultation';
import type { ConsultationRecord } from '../../../shared/model';
import { draftsOfRecord } from '../../../shared/projection';
import type { Issue } from '../../../shared/source';
import { type PackReading, type ShelvedPack, findPack } from '../../packs/shelf';
import type { VaultSession } from '../../session';
import type { Outcome } from '../../store';

/** What a consultation file turned out to be. Until it is begun, nothing of it is kept. */
export type Reading =
  | { readonly kind: 'read'; readonly record: ConsultationRecord }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'unknownPack'; readonly pack: string };

/** Reads a consultation file whole, against the pack that it names: the text that it is pinned to where that is here. */
export const readFile = async (
  text: string,
  file: string,
  shelf: readonly ShelvedPack[],
  readPack: (pack: ShelvedPack) => Promise<PackReading>,
): Promise<Reading> => {
  const { reference, issues } = consultationPackReference(text, file);
  if (reference === null) return { kind: 'refused', issues };
  const against = async (shelved: ShelvedPack): Promise<Reading> => {
    const { loaded } = await readPack(shelved);
    if (!loaded) return { kind: 'unknownPack', pack: reference };
    const read = readConsultation(text, file, loaded);
    return read.record ? { kind: 'read', record: read.record } : { kind: 'refused', issues: read.issues };
  };
  let first: Reading | null = null;
  for (const shelved of shelf.filter((pack) => pack.reference === reference)) {
    const reading = await against(shelved);
    if (reading.kind === 'read') {
      const { packHash = shelved.header.hash } = reading.record.consultation;
      if (packHash === shelved.header.hash) return reading;
    }
    if (first?.kind !== 'read') first = reading.kind === 'read' ? reading : (first ?? reading);
  }
  return first ?? { kind: 'unknownPack', pack: reference };
};

/** The scope under which a consultation of this id is here already. */
export const presentScope = (vault: VaultSession, id: string): string | undefined =>
  [...vault.getConsultations().values()].find((session) => session.id === id)?.scope;

/** A file that pins no pack text is pinned to the one against which it was read. */
export const pinned = (record: ConsultationRecord, shelf: readonly ShelvedPack[]): ConsultationRecord => {
  const { packHash = findPack(shelf, record.consultation.pack)?.header.hash } = record.consultation;
  return packHash === undefined ? record : { ...record, consultation: { ...record.consultation, packHash } };
};

/** Writes a whole consultation into the vault in one go; the scope under which it is open. */
export const takeIn = (
  vault: VaultSession,
  record: ConsultationRecord,
  id: string,
  shelf: readonly ShelvedPack[],
): Promise<Outcome<string>> =>
  vault.begin(id, draftsOfRecord(pinned({ ...record, consultation: { ...record.consultation, id } }, shelf)));
