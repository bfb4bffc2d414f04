import type { Path, Report } from '../source';
import type { PackIssueCode } from './codes';
import type { PackView } from './view';

/** What every check of a pack gets: what to look at and where to say what it found. */
export interface PackCheck {
  readonly view: PackView;
  /** Ids of the general safeguards checklist. */
  readonly library: ReadonlySet<string>;
  readonly report: Report<PackIssueCode>;
  readonly lineOf: (path: Path) => number;
}
