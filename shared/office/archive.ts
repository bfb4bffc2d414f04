import { strToU8, zipSync, type Zippable } from 'fflate';
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

const signatures = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 } as const;

/** 1 January 2000, 12:00, as zip files write it: two halves of 16 bits, date first. */
const stamp = ((20 << 25) | (1 << 21) | (1 << 16) | (12 << 11)) >>> 0;

/**
 * A library's office file with the time of each entry set to one fixed time, in place: writing it again would compress
 * everything twice. The order of the entries is the library's own and does not change.
 */
export const withoutTimes = (archive: Uint8Array): Uint8Array => {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end -= 1;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    const entry = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== signatures.listed || view.getUint32(entry, true) !== signatures.entry) {
      throw new Error('The library wrote an archive that is not laid out as expected.');
    }
    view.setUint32(at + 12, stamp, true);
    view.setUint32(entry + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
};
