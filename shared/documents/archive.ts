import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { byCodePoint } from '../model';

/**
 * The time that every entry carries. Zip files hold local time: the parts of this date are the same in every time zone,
 * so the bytes are, too.
 */
const entryTime = new Date(2000, 0, 1, 12, 0, 0);

/** Office programs expect the list of parts first. */
const first = '[Content_Types].xml';

const write = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const paths = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first) || byCodePoint(a, b));
  const entries: Zippable = Object.fromEntries(
    paths.map((path) => [path, [parts[path]!, { mtime: entryTime, level: 6, os: 0, attrs: 0 }]]),
  );
  return zipSync(entries);
};

/** Parts as an office file: the same parts give the same bytes, with one order, one time and no attributes of a machine. */
export const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  write(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])));

/** A library's office file written again in the same way, with some parts replaced. */
export const repack = (archive: Uint8Array, replaced: Readonly<Record<string, string>>): Uint8Array => {
  const parts: Record<string, Uint8Array> = unzipSync(archive);
  for (const [path, content] of Object.entries(replaced)) parts[path] = strToU8(content);
  return write(parts);
};
