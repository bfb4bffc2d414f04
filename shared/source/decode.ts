import { tooLarge } from './bounds';
import type { Bounds } from './bounds';
import { fileIssue } from './issue';
import type { Issue } from './issue';

const newline = 0x0a;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const firstWrongLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
};

/**
 * The text of a file's bytes. Only UTF-8 is accepted; a byte order mark in front is left out (editors on Windows put it
 * there, and RFC 8259 allows readers to ignore it).
 */
export const decodeText = (
  bytes: Uint8Array,
  file: string,
  bounds: Bounds,
): { readonly text: string; readonly issues: [] } | { readonly text: null; readonly issues: Issue[] } => {
  const refuse = (issue: Issue) => ({ text: null, issues: [issue] });
  if (bytes.length > bounds.bytes) return refuse(tooLarge(file, bounds));
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refuse(fileIssue(file, 'encoding', 'The file is saved as UTF-16; save it as UTF-8 and try again.', 1));
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const sentence =
      'This line holds bytes that are not UTF-8; open the file with its own encoding and save it as UTF-8.';
    return refuse(fileIssue(file, 'encoding', sentence, firstWrongLine(bytes)));
  }
};
