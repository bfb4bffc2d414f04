import type { Path } from './path';

/** Where a value begins: its line (from 1), and the places of what it holds. A scalar is only its line. */
export type Place = number | PlaceOfMany;
export interface PlaceOfMany {
  readonly line: number;
  readonly inside: ReadonlyMap<string, Place> | readonly Place[];
}

const lineOf = (place: Place): number => (typeof place === 'number' ? place : place.line);

const step = (place: Place, part: string | number): Place | undefined => {
  if (typeof place === 'number') return undefined;
  if (place.inside instanceof Map) return (place.inside as ReadonlyMap<string, Place>).get(String(part));
  return typeof part === 'number' ? (place.inside as readonly Place[])[part] : undefined;
};

/** The line of the value at `path`, or of the nearest value around it that exists (a missing key has no line of its own). */
export const lineAtPath = (root: Place, path: Path): number => {
  let place = root;
  for (const part of path) {
    const next = step(place, part);
    if (next === undefined) break;
    place = next;
  }
  return lineOf(place);
};

/** The line (from 1) of an offset in `text`. */
export const lineAtOffset = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};
