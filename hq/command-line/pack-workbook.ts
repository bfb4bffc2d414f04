import { packFromWorkbook, writePackWorkbook } from '../../shared/packWorkbook';
import { fileIssue, formatIssue } from '../../shared/source';
import type { Issue } from '../../shared/source';
import { readWorkbook, workbookBounds } from '../../shared/workbook';
import type { Command } from './arguments';
import type { Effects } from './effects';
import { loadLibrary, loadPack } from './load';
import { counted } from './pack-check';

type Conversion = Extract<Command, { name: 'pack from-xlsform' | 'pack to-xlsx' | 'pack from-xlsx' }>;

const fail = (effects: Effects, issues: readonly Issue[], file: string): number => {
  const errors = issues.filter(({ severity }) => severity === 'error');
  for (const issue of errors) effects.stderr(`${formatIssue(issue)}\n`);
  effects.stdout(`${file}: ${counted(errors.length, 'error')}; nothing was written.\n`);
  return 1;
};

const write = async (effects: Effects, file: string, bytes: Uint8Array, report: string): Promise<number> => {
  const outcome = await effects.write([{ file, bytes }]);
  if ('refused' in outcome) return fail(effects, [fileIssue(outcome.file, 'not-written', outcome.refused)], file);
  effects.stdout(`${file}: ${report}\n`);
  return 0;
};

/** Writes a pack without errors as a workbook. */
export const packToWorkbook = async (effects: Effects, { file, out }: Conversion): Promise<number> => {
  const library = await loadLibrary(effects);
  if ('issues' in library) return fail(effects, library.issues, file);
  const { pack, issues } = await loadPack(effects, file, library.value);
  if (pack === null) return fail(effects, issues, file);
  return write(
    effects,
    out,
    writePackWorkbook(pack.pack),
    `${pack.reference}, ${counted(pack.requirements.size, 'requirement')}, ${counted(pack.criteria.size, 'criterion', 'criteria')}`,
  );
};

/** Writes the pack that a workbook holds, or names everything that stands in its way by sheet and cell. */
export const packOfWorkbook = async (effects: Effects, { file, out }: Conversion): Promise<number> => {
  const library = await loadLibrary(effects);
  if ('issues' in library) return fail(effects, library.issues, file);
  const bytes = await effects.read(file, workbookBounds.bytes);
  if ('refused' in bytes) return fail(effects, [fileIssue(file, 'unreadable', bytes.refused)], file);
  const { sheets, issues } = readWorkbook(bytes, file);
  if (sheets === null) return fail(effects, issues, file);
  for (const issue of issues) effects.stdout(`${formatIssue(issue)}\n`);
  const read = packFromWorkbook(sheets, file, library.value);
  if (read.text === null) return fail(effects, read.issues, file);
  return write(
    effects,
    out,
    new TextEncoder().encode(read.text),
    `written from ${file}. Next: waymark pack check ${out}`,
  );
};
