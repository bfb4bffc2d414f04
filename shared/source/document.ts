import type { Issue } from './issue';
import type { Path } from './path';

/** A file's content with the place of every value. `value` holds only null, booleans, finite numbers, texts, lists and maps. */
export interface SourceDocument {
  readonly ok: true;
  readonly value: unknown;
  /** The line (from 1) of the value at `path`, or of what surrounds it where the path leads nowhere. */
  readonly placeOf: (path: Path) => number;
}

export type SourceResult = SourceDocument | { readonly ok: false; readonly issues: Issue[] };

export const refused = (issues: Issue[]): SourceResult => ({ ok: false, issues });

/** A byte order mark that a decoder left in place is no part of the content. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
