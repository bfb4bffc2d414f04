import type { ConsultationRecord } from '../../../shared/model';

/** What is still to be recorded of the request and the consent, in the order of the page. */
export const requestPoints = [
  'requestedBy',
  'requestedOn',
  'requestChannel',
  'consentGivenBy',
  'consentGivenOn',
  'consentReference',
] as const;
type RequestPoint = (typeof requestPoints)[number];

/** `unpinned`: begun without the hash of its pack. `otherPack`: the pack on this computer has another text. */
export type PackPin = 'pinned' | 'unpinned' | 'otherPack';

export const packPin = (pinned: string | undefined, present: string): PackPin => {
  if (pinned === undefined) return 'unpinned';
  return pinned === present ? 'pinned' : 'otherPack';
};

export type OpenPoint = RequestPoint | 'team' | Exclude<PackPin, 'pinned'>;

/** What a careful reader of the road map would ask about. None of it keeps anybody from working. */
export const openPoints = ({ consultation, team }: ConsultationRecord, packHash: string): readonly OpenPoint[] => {
  const missing = requestPoints.filter((field) => (consultation[field] ?? '').trim() === '');
  const pin = packPin(consultation.packHash, packHash);
  return [...missing, ...(pin === 'pinned' ? [] : [pin]), ...(team.length === 0 ? (['team'] as const) : [])];
};
