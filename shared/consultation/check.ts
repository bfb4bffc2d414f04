import type { LoadedPack } from '../pack';
import type { Path, Report } from '../source';
import type { ConsultationIssueCode } from './codes';
import type { Entries } from './entries';

/** What every check of a consultation file gets: what to look at and where to say what it found. */
export interface ConsultationCheck {
  readonly entries: Entries;
  readonly pack: LoadedPack;
  readonly report: Report<ConsultationIssueCode>;
  readonly lineOf: (path: Path) => number;
}
