import { type LogState, fieldValue, recordsOf } from '../../../shared/log';

/** A file behind an answer, as the log knows it. */
export interface AttachedFile {
  readonly id: string;
  readonly answer: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Every file of the consultation that was not removed. */
export const filesOf = (log: LogState): readonly AttachedFile[] =>
  recordsOf(log, 'attachment').flatMap((record): AttachedFile[] => {
    const [name, answer, sha256] = ['name', 'answer', 'sha256'].map((field) => fieldValue(record, field));
    if (typeof name !== 'string' || typeof answer !== 'string' || typeof sha256 !== 'string') return [];
    return [{ id: record.id, answer, name, size: Number(fieldValue(record, 'size') ?? 0), sha256 }];
  });
