import { useCallback } from 'react';
import { type Draft, type LogState, fieldValue, recordsOf } from '../../../shared/log';
import { answerId } from '../../../shared/projection';
import { alike, useOfLog, useSession } from '../../session';

interface NamedFile {
  readonly id: string;
  readonly name: string;
}

interface HoldingFile extends NamedFile {
  readonly holds: boolean;
}

interface EvidenceFile {
  /** The files behind the answer, of which one may hold the document. */
  readonly files: readonly NamedFile[];
  /** The file that holds it; undefined: none is named. */
  readonly file: NamedFile | undefined;
  readonly attach: (file: string | null) => void;
}

const filesHolding = (log: LogState, answer: string, evidence: string): readonly HoldingFile[] =>
  recordsOf(log, 'attachment').flatMap((record) => {
    const name = fieldValue(record, 'name');
    const holds = fieldValue(record, 'evidence') === evidence;
    const here = holds || fieldValue(record, 'answer') === answer;
    return typeof name === 'string' && here ? [{ id: record.id, name, holds }] : [];
  });

/** Which of the files of an answer holds a document of its evidence list. The file itself says so. */
export const useEvidenceFile = (interview: string, criterion: string, evidence: string): EvidenceFile => {
  const session = useSession();
  const held = useCallback(
    (log: LogState) => filesHolding(log, answerId(interview, criterion), evidence),
    [interview, criterion, evidence],
  );
  const all = useOfLog(held, alike);
  return {
    files: all,
    file: all.find(({ holds }) => holds),
    attach: (file) => {
      const drafts = all.map(({ id }): Draft => {
        return { kind: 'attachment', record: id, field: 'evidence', value: id === file ? evidence : null };
      });
      void session.edit(drafts);
    },
  };
};
