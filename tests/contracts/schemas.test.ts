import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas } from '../../hq/command-line/json-schemas';
import { ConsultationFile, Findings, NormFile, Pack, RoadMap, SafeguardFile } from '../../shared/model';
import { checklist, smallConsultation } from '../hq/memoryEffects';
import { smallNorms } from '../shared/norms/smallNorms';
import { smallPack } from '../shared/pack/smallPack';

const folder = fileURLToPath(new URL('../../assets/schemas/', import.meta.url));
const committed = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const models: Readonly<Record<string, z.ZodType>> = {
  pack: Pack,
  safeguards: SafeguardFile,
  norms: NormFile,
  consultation: ConsultationFile,
  findings: Findings,
  roadmap: RoadMap,
};

/** Whether the committed schema, read as a JSON Schema, and the model accept a value. */
const verdicts = (name: string, value: unknown): [schema: boolean, model: boolean] => {
  const schema = z.fromJSONSchema(JSON.parse(committed(`${name}.schema.json`)) as z.core.JSONSchema.JSONSchema);
  return [schema.safeParse(value).success, models[name]!.safeParse(value).success];
};

type Change = readonly [from: string, to: string];
const packWith = (...changes: Change[]): unknown =>
  parse(changes.reduce((text, [from, to]) => text.replace(from, to), smallPack));
const consultationWith = (...changes: Change[]): unknown =>
  JSON.parse(changes.reduce((text, [from, to]) => text.replace(from, to), smallConsultation));

describe('the JSON Schemas in assets/schemas', () => {
  it.each(jsonSchemas())('$name is what the model gives now (else: npm run schemas)', ({ name, text }) => {
    expect(committed(name)).toBe(text);
  });

  it('are all there, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual(
      jsonSchemas()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('have a draft, a name and a title of their own', () => {
    const heads = jsonSchemas().map(({ text }) => JSON.parse(text) as Record<string, string>);
    for (const head of heads) expect(head.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Set(heads.map((head) => head.$id)).size).toBe(heads.length);
    expect(heads.map((head) => head.title)).not.toContain(undefined);
  });

  const accepted: [what: string, name: string, value: unknown][] = [
    ['a pack', 'pack', packWith()],
    ['a pack with texts by language', 'pack', packWith(['Which law?', '{en: Which?, zh-Hans: 哪}'])],
    ['a consultation', 'consultation', consultationWith()],
    ['a number as an answer', 'consultation', consultationWith(['"no"', '12.5'])],
    ['a checklist', 'safeguards', parse(checklist)],
    ['a file of the norms library', 'norms', parse(smallNorms)],
  ];
  it.each(accepted)('accept %s, as the model does', (_what, name, value) => {
    expect(verdicts(name, value)).toEqual([true, true]);
  });

  const refused: typeof accepted = [
    ['an unknown key', 'pack', packWith(['summary: What', 'sumary: x\n    summary: What'])],
    ['a missing key', 'pack', packWith(['        statement: There is a law.\n', ''])],
    ['an id with a space', 'pack', packWith(['id: small', 'id: a b'])],
    ['a version that is none', 'pack', packWith(['version: 1.0.0', 'version: one two'])],
    ['a level of 0', 'pack', packWith(['level: 2\n', 'level: 0\n'])],
    ['a dimension that is none', 'pack', packWith(['dimension: legislative', 'dimension: legal'])],
    ['a number without a rule', 'pack', packWith(['        metWhen: ">= 90"\n', ''])],
    ['a rule that cannot be read', 'pack', packWith(['">= 90"', 'many'])],
    ['choices without any', 'pack', packWith(['{all: met, none: unmet}', '{}'])],
    ['a text in no language', 'pack', packWith(['{en: First, fr: Premier}', '{}'])],
    ['a language that is none', 'pack', packWith(['{en: First, fr: Premier}', '{English: First}'])],
    ['another format', 'consultation', consultationWith(['consultation/1', 'consultation/2'])],
    ['a State that is none', 'consultation', consultationWith(['"XAA"', '"Xaa"'])],
    ['a day that is none', 'consultation', consultationWith(['2026-07-01', '1 July 2026'])],
    ['a list for an answer', 'consultation', consultationWith(['"no"', '[]'])],
    ['a date that is none', 'norms', parse(smallNorms.replace('2017-12-21', 'December'))],
    ['a kind that is none', 'norms', parse(smallNorms.replace('kind: resolution', 'kind: law'))],
    ['an effect that is none', 'safeguards', parse(checklist.replace('onNo: note', 'onNo: stop'))],
  ];
  it.each(refused)('refuse %s, as the model does', (_what, name, value) => {
    expect(verdicts(name, value)).toEqual([false, false]);
  });
});
