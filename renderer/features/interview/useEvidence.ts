import { useCallback } from 'react';
import type { Draft, LogState } from '../../../shared/log';
import type { DocumentSight, Json } from '../../../shared/model';
import { placeField, supportField } from '../../../shared/projection';
import { alike, useOfLog, useSession, useVault } from '../../session';
import { type EvidenceEntry, evidenceOf } from './evidence';

interface Listing {
  readonly listed: readonly EvidenceEntry[];
  /** Documents of the same interview that are not listed for this criterion. */
  readonly others: readonly EvidenceEntry[];
  readonly add: (title: string, expected?: string) => void;
  readonly link: (id: string) => void;
  /** Takes a document off this criterion's list; one that supports nothing else goes altogether. */
  readonly remove: (entry: EvidenceEntry) => void;
  readonly see: (id: string, seen: DocumentSight) => void;
}

/** The evidence list of one criterion in one interview. */
export const useEvidence = (interview: string, criterion: string): Listing => {
  const session = useSession();
  const { vault } = useVault();
  const { listed, others } = useOfLog(
    useCallback((log: LogState) => evidenceOf(log, interview, criterion), [interview, criterion]),
    alike,
  );
  const write = useCallback(
    (record: string, values: Record<string, Json>): void => {
      const drafts = Object.entries(values).map(([field, value]): Draft => ({
        kind: 'evidence',
        record,
        field,
        value,
      }));
      void session.edit(drafts);
    },
    [session],
  );
  const add = useCallback(
    (title: string, expected?: string) =>
      write(vault.newId(), {
        interview,
        title,
        ...(expected !== undefined && { expected }),
        [supportField(criterion)]: true,
      }),
    [write, vault, interview, criterion],
  );
  const link = useCallback((id: string) => write(id, { [supportField(criterion)]: true }), [write, criterion]);
  return {
    listed,
    others,
    add,
    link,
    remove: ({ id, shared }) =>
      write(id, shared ? { [supportField(criterion)]: null, [placeField(criterion)]: null } : { deleted: true }),
    see: (id, seen) => write(id, { seen }),
  };
};
