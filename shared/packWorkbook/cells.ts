import type { Cell } from '../workbook';

/** One entry a line; an entry that is itself of several lines, or begins or ends with a blank, stands in quotes as in JSON. */
export const listCell = (list: readonly string[]): string =>
  list.map((entry) => (/^\s|\s$|[\n\r]|^"/.test(entry) ? JSON.stringify(entry) : entry)).join('\n');

export const listOf = (cell: Cell): string[] =>
  String(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (!/^".*"$/s.test(line)) return line;
      try {
        return String(JSON.parse(line));
      } catch {
        return line;
      }
    });

export const headOf = (head: string, language: string | null): string =>
  language === null ? head : `${head} (${language})`;
