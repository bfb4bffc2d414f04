import { type Draft, fieldValue, recordsOf } from '../../../shared/log';
import { answerId } from '../../../shared/projection';
import { useConsultation } from '../../session';

interface NamedFile {
  readonly id: string;
  readonly name: string;
}

interface EvidenceFile {
  /** The files behind the answer, of which one may hold the document. */
  readonly files: readonly NamedFile[];
  /** The file that holds it; undefined: none is named. */
  readonly file: NamedFile | undefined;
  readonly attach: (file: string | null) => void;
}

/** Which of the files of an answer holds a document of its evidence list. The file itself says so. */
export const useEvidenceFile = (interview: string, criterion: string, evidence: string): EvidenceFile => {
  const { log, session } = useConsultation();
  const all = recordsOf(log, 'attachment').flatMap((record) => {
    const name = fieldValue(record, 'name');
    const holds = fieldValue(record, 'evidence') === evidence;
    const here = holds || fieldValue(record, 'answer') === answerId(interview, criterion);
    return typeof name === 'string' && here ? [{ id: record.id, name, holds }] : [];
  });
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
