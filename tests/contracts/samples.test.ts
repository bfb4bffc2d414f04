import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConsultation } from '../../shared/consultation';
import { readPack, readSafeguards } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const textOf = (path: string): string => readFileSync(at(path), 'utf8');
const library = readSafeguards(textOf('assets/safeguards.yaml'), 'assets/safeguards.yaml');
const packs = readdirSync(at('assets/packs')).map(
  (name) => readPack(textOf(`assets/packs/${name}`), name, library.safeguards ?? []).pack!,
);

const samples = readdirSync(at('assets/samples')).map((name) => {
  const file = `assets/samples/${name}`;
  const { consultation } = JSON.parse(textOf(file)) as { consultation: { pack: string } };
  const pack = packs.find(({ reference }) => reference === consultation.pack)!;
  return { name, file, pack, ...readConsultation(textOf(file), file, pack) };
});

describe.each(samples)('the sample $name', ({ file, pack, record, issues }) => {
  it('reads without an error or a warning, and is laid out so that changes to it can be read', () => {
    expect(issues).toEqual([]);
    expect(textOf(file)).toBe(`${JSON.stringify(JSON.parse(textOf(file)), null, 2)}\n`);
  });

  it('concerns a fictional State', () => {
    expect(record!.consultation.memberState).toMatch(/^XA[A-Z]$/);
  });

  it('asks each criterion of the institutions that the pack names', () => {
    const kindOf = new Map(record!.institutions.map(({ id, kind }) => [id, kind]));
    const asked = new Map(record!.interviews.map(({ id, institution }) => [id, kindOf.get(institution)]));
    const elsewhere = record!.answers.filter(
      ({ interview, criterion }) => !pack.criteria.get(criterion)?.criterion.ask.includes(asked.get(interview) ?? ''),
    );
    expect(elsewhere).toEqual([]);
  });

  it('fills heat map and road map: every requirement has a level, and steps of every kind come out', () => {
    const { findings, roadMap } = evaluate(pack, record!);
    expect(findings.requirements.filter(({ low }) => low === null)).toEqual([]);
    expect(findings.coverage).toBeGreaterThan(0.8);
    expect(new Set(findings.requirements.map(({ low }) => low)).size).toBeGreaterThanOrEqual(3);
    for (const kind of ['need', 'establish', 'remedy'])
      expect(roadMap.steps.filter((step) => step.kind === kind).length, kind).toBeGreaterThan(0);
  });
});

it('there is a sample for each programme', () => {
  expect(samples.map(({ pack }) => pack.reference).sort()).toEqual(packs.map(({ reference }) => reference).sort());
});
