import { consultationPackReference, readConsultation } from '../../../shared/consultation';
import type { ConsultationRecord } from '../../../shared/model';
import { draftsOfRecord } from '../../../shared/projection';
import type { Issue } from '../../../shared/source';
import type { ShippedPack } from '../../packs/library';
import type { VaultSession } from '../../session';
import type { Outcome } from '../../store';

/** What a consultation file turned out to be. Until it is begun, nothing of it is kept. */
export type Reading =
  | { readonly kind: 'read'; readonly record: ConsultationRecord }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'unknownPack'; readonly pack: string };

/** Reads a consultation file whole, against the pack that it names. */
export const readFile = (text: string, file: string, packs: readonly ShippedPack[]): Reading => {
  const { reference, issues } = consultationPackReference(text, file);
  if (reference === null) return { kind: 'refused', issues };
  const shipped = packs.find(({ loaded }) => loaded.reference === reference);
  if (!shipped) return { kind: 'unknownPack', pack: reference };
  const read = readConsultation(text, file, shipped.loaded);
  return read.record ? { kind: 'read', record: read.record } : { kind: 'refused', issues: read.issues };
};

/** The scope under which a consultation of this id is here already. */
export const presentScope = (vault: VaultSession, id: string): string | undefined =>
  [...vault.getConsultations().values()].find((session) => session.id === id)?.scope;

/** A file that pins no pack text is pinned to the one against which it was read. */
export const pinned = (record: ConsultationRecord, packs: readonly ShippedPack[]): ConsultationRecord => {
  const { packHash = packs.find(({ loaded }) => loaded.reference === record.consultation.pack)?.hash } =
    record.consultation;
  return packHash === undefined ? record : { ...record, consultation: { ...record.consultation, packHash } };
};

/** Writes a whole consultation into the vault in one go; the scope under which it is open. */
export const takeIn = (
  vault: VaultSession,
  record: ConsultationRecord,
  id: string,
  packs: readonly ShippedPack[],
): Promise<Outcome<string>> =>
  vault.begin(id, draftsOfRecord(pinned({ ...record, consultation: { ...record.consultation, id } }, packs)));
