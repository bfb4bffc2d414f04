import { unzipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { quoted } from '../source';
import { mebibytes, unremarkable } from './bounds';
import type { WorkbookBounds } from './bounds';
import { Refused } from './codes';

/** The parts of a workbook by name. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** A part as text; refused when it is not there or not UTF-8. */
  readonly text: (name: string) => string;
}

const startsWith = (bytes: Uint8Array, ...expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[index] === byte);

const unzip = (bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> => {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'workbook-damaged',
      'The file is cut off or damaged: it cannot be unpacked. Open it in a spreadsheet program and save it again as .xlsx.',
    );
  }
};

/** What the list of contents says, held against the bounds before a single part is unpacked. */
const listed = (bytes: Uint8Array, bounds: WorkbookBounds): Set<string> => {
  const names = new Set<string>();
  let unpacked = 0;
  unzip(bytes, ({ name, originalSize }) => {
    if (names.has(name))
      throw new Refused('workbook-damaged', `The part ${quoted(name)} is in the file twice; save the workbook again.`);
    names.add(name);
    unpacked += originalSize;
    if (names.size > bounds.entries)
      throw new Refused(
        'workbook-too-large',
        `The file holds more than the ${bounds.entries} parts that Waymark reads; check that it is the right file.`,
      );
    if (unpacked > bounds.unpacked || unpacked > unremarkable + bounds.ratio * bytes.length)
      throw new Refused(
        'workbook-too-large',
        `The file unpacks to more than Waymark reads (${mebibytes(bounds.unpacked)}, and ${bounds.ratio} times its own size); check that it is the right file.`,
      );
    return false;
  });
  return names;
};

/** Opens a workbook's archive; nothing is unpacked before it is asked for, and only within what the list of contents said. */
export const openArchive = (bytes: Uint8Array, bounds: WorkbookBounds): Archive => {
  if (bytes.length > bounds.bytes)
    throw new Refused(
      'workbook-too-large',
      `The file is larger than the ${mebibytes(bounds.bytes)} that Waymark reads; check that it is the right file.`,
    );
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refused(
      'workbook-encrypted',
      'The workbook is protected by a password, or it is an old .xls file; save it as .xlsx without a password.',
    );
  if (!startsWith(bytes, 0x50, 0x4b))
    throw new Refused('not-a-workbook', 'This is no XLSX workbook; save the sheet as .xlsx (Excel 2007 or newer).');
  const names = listed(bytes, bounds);
  const text = (name: string): string => {
    const part = names.has(name) ? unzip(bytes, (file) => file.name === name)[name] : undefined;
    if (part === undefined)
      throw new Refused(
        'workbook-damaged',
        `The part ${quoted(name)} is missing; open the workbook in a spreadsheet program and save it again.`,
      );
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      throw new Refused(
        'workbook-damaged',
        `The part ${quoted(name)} is not UTF-8; open the workbook in a spreadsheet program and save it again.`,
      );
    }
  };
  return { names, text };
};
