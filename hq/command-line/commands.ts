import path from 'node:path';
import { renderRoadMap } from '../../shared/documents';
import { resources } from '../../shared/messages';
import { evaluate } from '../../shared/pipeline';
import { fileIssue, formatIssue } from '../../shared/source';
import type { Issue } from '../../shared/source';
import type { Command } from './arguments';
import type { Effects, OutputFile } from './effects';
import { jsonSchemas } from './json-schemas';
import { loadConsultation } from './load';
import type { Consultation } from './load';

type FindingsCommand = Extract<Command, { name: 'findings' }>;
type RoadMapCommand = Extract<Command, { name: 'roadmap' }>;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const fail = (effects: Effects, issues: readonly Issue[]): number => {
  for (const issue of issues) effects.stderr(`${formatIssue(issue)}\n`);
  return 1;
};

const writeAll = async (effects: Effects, files: readonly OutputFile[]): Promise<number> => {
  const outcome = await effects.write(files);
  if ('refused' in outcome) return fail(effects, [fileIssue(outcome.file, 'not-written', outcome.refused)]);
  for (const { file } of files) effects.stdout(`${file}\n`);
  return 0;
};

export const findings = async (effects: Effects, command: FindingsCommand): Promise<number> => {
  const loaded = await loadConsultation(effects, command.file, command.pack);
  if ('issues' in loaded) return fail(effects, loaded.issues);
  const result = evaluate(loaded.value.pack, loaded.value.record);
  // Numbers are never rounded (design 8).
  const text = `${JSON.stringify(result.findings, null, 2)}\n`;
  if (command.out !== null) return writeAll(effects, [{ file: command.out, bytes: bytesOf(text) }]);
  effects.stdout(text);
  return 0;
};

const render = async (
  effects: Effects,
  { record, pack, packHash }: Consultation,
  { formats, language, out }: RoadMapCommand,
): Promise<OutputFile[] | { readonly issues: readonly Issue[] }> => {
  const input = {
    pack,
    packHash,
    record,
    ...evaluate(pack, record),
    language,
    snapshot: null,
    application: effects.version,
  };
  const files: OutputFile[] = [];
  for (const format of formats) {
    const file = path.join(out, `roadmap.${format}`);
    const bytes =
      format === 'pdf'
        ? await effects.printPdf(await renderRoadMap(input, 'html'), out)
        : await renderRoadMap(input, format);
    if ('refused' in bytes) return { issues: [fileIssue(file, 'not-printed', bytes.refused)] };
    files.push({ file, bytes });
  }
  return files;
};

export const roadmap = async (effects: Effects, command: RoadMapCommand): Promise<number> => {
  const loaded = await loadConsultation(effects, command.file, command.pack);
  if ('issues' in loaded) return fail(effects, loaded.issues);
  if (!Object.hasOwn(resources, command.language))
    effects.stderr(`What Waymark itself says is not yet there in ${command.language}: it is in English.\n`);
  const files = await render(effects, loaded.value, command);
  return 'issues' in files ? fail(effects, files.issues) : writeAll(effects, files);
};

export const schemas = async (effects: Effects, out: string): Promise<number> =>
  writeAll(
    effects,
    jsonSchemas().map(({ name, text }) => ({ file: path.join(out, name), bytes: bytesOf(text) })),
  );
