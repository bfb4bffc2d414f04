import type { ConsultationRecord, Findings, RoadMap } from '../model';
import type { LoadedPack } from '../pack/loaded';

/** All that a document is made of. Nothing else goes in: no clock, no machine, no user name. */
export interface RoadMapInput {
  readonly pack: LoadedPack;
  /** SHA-256 of the pack file, as the consultation pins it. */
  readonly packHash: string;
  readonly record: ConsultationRecord;
  readonly findings: Findings;
  readonly roadMap: RoadMap;
  /** The language of the document, chosen apart from that of the interface. */
  readonly language: string;
  /** The frozen baseline that the document is drawn from; null while answers may still change. `takenOn` is a day or a moment. */
  readonly snapshot: { readonly id: string; readonly name: string; readonly takenOn: string } | null;
  /** The version of the application. */
  readonly application: string;
}

export const documentFormats = ['json', 'docx', 'xlsx', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
