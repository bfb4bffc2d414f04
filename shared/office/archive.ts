import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { byCodePoint } from '../model';

/**
 * The time that every entry carries. Zip files hold local time: the parts of this date are the same in every time zone,
 * so the bytes are, too.
 */
const entryTime = new Date(2000, 0, 1, 12, 0, 0);

/** Office programs expect the list of parts first. */
const first = '[Content_Types].xml';

/** Parts as an office file: the same parts give the same bytes, with one order, one time and no attributes of a machine. */
export const pack = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const paths = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first) || byCodePoint(a, b));
  const entries: Zippable = Object.fromEntries(
    paths.map((path) => [path, [strToU8(parts[path]!), { mtime: entryTime, level: 6, os: 0, attrs: 0 }]]),
  );
  return zipSync(entries);
};

/**
 * A library's office file with each part as `fill` makes it of the library's text, and the time of each set to one fixed time. The
 * order of the parts is the library's own.
 */
export const refilled = (archive: Uint8Array, fill: (path: string, text: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strToU8(fill(path, strFromU8(bytes)))]),
    ),
    { mtime: entryTime },
  );
