import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { byCodePoint } from '../model';

/**
 * The time that every entry carries. Zip files hold local time: the parts of this date are the same in every time zone,
 * so the bytes are, too.
 */
const entryTime = new Date(2000, 0, 1, 12, 0, 0);

/**
 * An office file written again so that the same content gives the same bytes: entries in one order (the table of contents
 * first, as readers expect), one fixed time, no attributes of a machine.
 * @param changed parts to put in the place of the library's, or null to leave one out
 */
export const repack = (archive: Uint8Array, changed: Readonly<Record<string, string | null>>): Uint8Array => {
  const parts: Record<string, Uint8Array> = unzipSync(archive);
  for (const [path, content] of Object.entries(changed)) {
    if (content === null) delete parts[path];
    else parts[path] = strToU8(content);
  }
  const first = '[Content_Types].xml';
  const paths = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first) || byCodePoint(a, b));
  const entries: Zippable = Object.fromEntries(
    paths.map((path) => [path, [parts[path]!, { mtime: entryTime, level: 6, os: 0, attrs: 0 }]]),
  );
  return zipSync(entries);
};

/** The text of one part of an office file; null if it has none by that name. */
export const partOf = (archive: Uint8Array, path: string): string | null => {
  const part = unzipSync(archive, { filter: ({ name }) => name === path })[path];
  return part === undefined ? null : new TextDecoder().decode(part);
};
