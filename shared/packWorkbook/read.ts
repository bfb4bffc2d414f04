import type { Safeguard } from '../model';
import { readPack } from '../pack';
import { hasErrors, inOrder, yamlBlock } from '../source';
import type { Issue, YamlValue } from '../source';
import { textsByLanguage } from '../translation';
import { cellPath } from '../workbook';
import type { Sheet } from '../workbook';
import { assembled } from './assemble';
import type { Assembled } from './assemble';
import { rowsOf } from './rows';

/** The pack that a workbook holds, as it stands there: the checks of packs have not been made. */
export const packInWorkbook = (sheets: readonly Sheet[], file: string): Assembled => {
  const { rows, issues } = rowsOf(sheets, file);
  const pack = assembled(rows, file);
  return { ...pack, issues: [...issues, ...pack.issues] };
};

/** A pack as YAML, always laid out in the same way: one part after the other with a line between them. */
export const packYaml = (pack: Readonly<Record<string, unknown>>): string => {
  const lines = Object.entries(pack).map(([key, value]) => {
    const written = yamlBlock({ [key]: value as YamlValue }, 0, textsByLanguage);
    return written.includes('\n') ? `\n${written}` : written;
  });
  return `${lines.join('\n')}\n`;
};

const lastStep = /(?:\.[^.[\]]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\]|^[^.[\]]+)$/;

/** An issue of the pack at the cell that it is about: that of the value, else of what holds it. */
const atCell = (issue: Issue, { places }: Assembled): Issue => {
  for (let path = issue.path; ; path = path.replace(lastStep, '')) {
    const place = places.get(path);
    if (place) return { ...issue, line: place.row + 1, path: cellPath(place.sheet, place.row, place.column) };
    if (path === '' || !lastStep.test(path)) return { ...issue, line: null };
  }
};

/**
 * The pack that a workbook holds, as YAML text, or every error at once, each with its sheet, row and column. Warnings are for
 * `pack check`.
 */
export const packFromWorkbook = (
  sheets: readonly Sheet[],
  file: string,
  library: readonly Safeguard[],
): { readonly text: string | null; readonly issues: Issue[] } => {
  const pack = packInWorkbook(sheets, file);
  const text = packYaml(pack.value);
  const checked = readPack(text, file, library).issues.filter(({ severity }) => severity === 'error');
  const issues = inOrder([...pack.issues, ...checked.map((issue) => atCell(issue, pack))]);
  return { text: hasErrors(issues) ? null : text, issues };
};
