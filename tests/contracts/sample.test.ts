import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConsultation } from '../../shared/consultation';
import type { ConsultationRecord, CriterionFinding } from '../../shared/model';
import { readPack, readSafeguards } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const sampleFile = 'assets/samples/xaa.json';
const library = readSafeguards(textOf('assets/safeguards.yaml'), 'assets/safeguards.yaml');
const { pack } = readPack(textOf('assets/packs/travel.yaml'), 'assets/packs/travel.yaml', library.safeguards ?? []);
if (pack === null) throw new Error('The travel pack cannot be read; see the tests of shared/pack.');
const read = readConsultation(textOf(sampleFile), sampleFile, pack);
if (read.record === null) throw new Error(`The sample cannot be read: ${JSON.stringify(read.issues, null, 1)}`);
const record: ConsultationRecord = read.record;
const { findings, roadMap } = evaluate(pack, record);

const criteria = findings.requirements.flatMap((requirement) => requirement.criteria);
const kindOf = new Map(record.institutions.map(({ id, kind }) => [id, kind]));
const kindAsked = new Map(record.interviews.map(({ id, institution }) => [id, kindOf.get(institution)]));
const answeredWith = (...values: string[]) => record.answers.filter(({ value }) => values.includes(String(value)));
/** Where a criterion repeats, answers about different things may well be different. */
const differing = ({ state, items, answers }: CriterionFinding): boolean =>
  items !== undefined && items.length > 0
    ? state === 'contested'
    : new Set(answers.filter(({ counts }) => counts).map(({ state }) => state)).size > 1;
const statusOfSafeguard = (effect: string): Map<string, string> =>
  new Map(
    record.safeguards
      .filter(({ safeguard }) => pack.safeguards.get(safeguard)?.onNo === effect)
      .map(({ safeguard, value }) => [safeguard, value]),
  );

describe('The sample consultation of XAA', () => {
  it('reads without an error or a warning', () => {
    expect(read.issues).toEqual([]);
  });

  it('is written with two spaces and ends in a line end, so that changes to it can be read', () => {
    const text = textOf(sampleFile);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('concerns a fictional State and releases nothing', () => {
    expect(record.consultation).toMatchObject({ memberState: 'XAA', pack: pack.reference, release: 'none' });
  });

  it('met institutions of many kinds in at least twelve interviews', () => {
    expect(new Set(kindOf.values()).size).toBeGreaterThanOrEqual(14);
    expect(record.interviews.length).toBeGreaterThanOrEqual(14);
  });

  it('has names that are hard to print: long ones and one in a second script', () => {
    const names = record.institutions.map(({ name }) => name);
    expect(names.filter((name) => name.length >= 100).length).toBeGreaterThanOrEqual(2);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
  });

  it('has interviews of every attribution', () => {
    const attributions = record.interviews.map(({ attribution }) => attribution ?? 'institution');
    const count = (wanted: string) => attributions.filter((attribution) => attribution === wanted).length;
    expect(count('institution')).toBeGreaterThan(record.interviews.length / 2);
    expect(count('person')).toBeGreaterThanOrEqual(1);
    expect(count('unattributed')).toBeGreaterThanOrEqual(2);
    expect(count('confidential')).toBe(1);
  });

  it('has 320 answers and more over every requirement and nearly all criteria', () => {
    expect(record.answers.length).toBeGreaterThanOrEqual(320);
    const answered = new Set(record.answers.map(({ criterion }) => criterion));
    expect(answered.size).toBeGreaterThanOrEqual(pack.criteria.size - 5);
    const requirements = new Set([...answered].map((id) => pack.criteria.get(id)?.requirement.id));
    expect(requirements.size).toBe(20);
  });

  it('asks each criterion of the institutions that the pack names', () => {
    const elsewhere = record.answers.filter(({ interview, criterion }) => {
      const kind = kindAsked.get(interview);
      return kind === undefined || !pack.criteria.get(criterion)?.criterion.ask.includes(kind);
    });
    expect(elsewhere).toEqual([]);
  });

  it('has answers on every basis, notes on two thirds of them, and private notes', () => {
    const bases = new Set(record.answers.map(({ basis }) => basis));
    expect([...bases].sort()).toEqual(['documented', 'observed', 'stated']);
    const noted = record.answers.filter(({ note }) => note !== undefined);
    expect(noted.length).toBeGreaterThanOrEqual((record.answers.length * 2) / 3);
    expect(new Set(noted.map(({ note }) => note)).size).toBe(noted.length);
    expect(record.answers.filter(({ privateNote }) => privateNote !== undefined).length).toBeGreaterThanOrEqual(25);
    expect(record.answers.some(({ followUp }) => followUp === true)).toBe(true);
    expect(record.answers.some(({ confidence }) => confidence === 'low')).toBe(true);
  });

  it('has stronger words that outweigh weaker ones', () => {
    const outweighed = criteria.filter(({ answers, state }) =>
      answers.some((answer) => !answer.counts && answer.state !== 'unknown' && answer.state !== state),
    );
    expect(outweighed.length).toBeGreaterThanOrEqual(10);
  });

  it('has at least twelve criteria on which answers differ, five of them determined with a rationale', () => {
    const differ = criteria.filter(differing);
    expect(differ.length).toBeGreaterThanOrEqual(12);
    expect(differ.filter(({ determined }) => determined)).toHaveLength(5);
    expect(criteria.filter(({ state }) => state === 'contested')).toHaveLength(differ.length - 5);
  });

  it('leaves at least fifteen criteria that apply unknown, never asked or declined, and some not applicable', () => {
    const unknown = criteria.filter(({ state, applicable }) => applicable && state === 'unknown');
    expect(unknown.length).toBeGreaterThanOrEqual(15);
    expect(unknown.some(({ answers }) => answers.length === 0)).toBe(true);
    expect(answeredWith('declined').length).toBeGreaterThanOrEqual(5);
    expect(criteria.filter(({ state }) => state === 'na').length).toBeGreaterThanOrEqual(3);
    expect(criteria.some(({ hidden }) => hidden)).toBe(true);
  });

  it('finds levels from none to the highest', () => {
    const levels = findings.requirements.map(({ low }) => low);
    for (const level of [0, 1, 2, 3]) expect(levels).toContain(level);
    const inDimensions = findings.requirements.flatMap(({ dimensions }) => Object.values(dimensions));
    expect(inDimensions.some(({ low }) => low === 4)).toBe(true);
    expect(findings.requirements.some(({ low, high }) => low !== high)).toBe(true);
    expect(findings.requirements.some(({ low, top }) => top !== null && top >= 3 && low === top)).toBe(true);
  });

  it('has a target, a priority and a lead for all twenty requirements', () => {
    expect(record.targets.map(({ requirement }) => requirement)).toEqual(pack.pack.requirements.map(({ id }) => id));
    expect(record.targets.every(({ lead, level }) => lead !== undefined && level !== undefined)).toBe(true);
    expect(new Set(record.targets.map(({ priority }) => priority))).toEqual(new Set(['high', 'medium', 'low']));
  });

  it('has interventions of all four kinds that overlap, end too early and leave gaps', () => {
    const { interventions, consultation } = record;
    expect(new Set(interventions.map(({ status }) => status)).size).toBe(4);
    const ongoing = interventions.filter(({ status }) => status === 'ongoing').flatMap(({ covers }) => covers);
    expect(new Set(ongoing).size).toBeLessThan(ongoing.length);
    expect(interventions.some(({ status, to }) => status === 'ongoing' && to! < consultation.roadMapStart)).toBe(true);
    expect(new Set(findings.needs.map(({ coverage }) => coverage))).toEqual(new Set(['existing', 'partial', 'none']));
  });

  it('has assistance that is withheld, pending, conditional and clear', () => {
    const share = (wanted: string) =>
      findings.needs.filter(({ dueDiligence }) => dueDiligence === wanted).length / findings.needs.length;
    for (const standing of ['withheld', 'pending', 'conditional', 'clear']) expect(share(standing)).toBeGreaterThan(0);
    expect(share('conditional') + share('clear')).toBeGreaterThan(0.5);
    const withheld = roadMap.steps.filter(({ dueDiligence }) => dueDiligence === 'withheld');
    expect(withheld.every(({ assistance }) => assistance === null)).toBe(true);
    expect(roadMap.steps.filter(({ kind }) => kind === 'remedy').map(({ id }) => id)).toContain('remedy:SG-24');
  });

  it('has one block that an official lifted beyond the start of the road map, and a need that goes on because of it', () => {
    const lifted = record.safeguards.flatMap(({ safeguard, lift }) =>
      lift === undefined ? [] : [{ safeguard, lift }],
    );
    expect(lifted).toHaveLength(1);
    expect(pack.safeguards.get(lifted[0]!.safeguard)?.onNo).toBe('block');
    expect(lifted[0]!.lift.until > record.consultation.roadMapStart).toBe(true);
    expect(
      roadMap.steps.some(
        ({ dueDiligence, conditions }) =>
          dueDiligence === 'conditional' && conditions.some(({ standing }) => standing === 'lifted'),
      ),
    ).toBe(true);
  });

  it('answers safeguards of every effect, and leaves some open', () => {
    expect([...statusOfSafeguard('prohibit').values()]).toContain('yes');
    expect([...statusOfSafeguard('prohibit').values()]).not.toContain('no');
    expect([...statusOfSafeguard('note').values()]).toContain('no');
    const conditions = [...statusOfSafeguard('condition').values()];
    expect(conditions.filter((value) => value === 'no').length).toBeGreaterThanOrEqual(3);
    const open = [...pack.safeguards.keys()].filter(
      (id) => !record.safeguards.some(({ safeguard }) => safeguard === id),
    );
    expect(open.length).toBeGreaterThan(0);
  });

  it('has edits by hand of every field that show in the road map, one step left out and one obsolete', () => {
    expect(record.edits.length).toBeGreaterThanOrEqual(8);
    expect(new Set(record.edits.map(({ field }) => field)).size).toBe(8);
    for (const { step: id, field, value } of record.edits) {
      const step = roadMap.steps.find((candidate) => candidate.id === id);
      if (field === 'omitted') expect(roadMap.omitted).toContainEqual({ step: id, reason: value });
      else if (step === undefined) expect(roadMap.obsolete).toContain(id);
      else {
        expect(step.edited).toContain(field);
        expect(step[field]).toEqual(value);
      }
    }
    expect(roadMap.omitted).toHaveLength(1);
    expect(roadMap.obsolete).toHaveLength(1);
  });

  it('leads to a road map of needs, facts to establish and remedies', () => {
    const kinds = roadMap.steps.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'need').length).toBeGreaterThanOrEqual(30);
    expect(kinds.filter((kind) => kind === 'establish').length).toBeGreaterThanOrEqual(10);
    expect(kinds.filter((kind) => kind === 'remedy').length).toBeGreaterThanOrEqual(2);
  });

  it('names nobody: participants are given as roles, and an interview held in confidence keeps its place to itself', () => {
    const words = record.interviews.map(({ participants }) => participants ?? '');
    expect(words.every((text) => !/\b(Mr|Mrs|Ms|Dr|Colonel|Captain)\b/.test(text))).toBe(true);
    expect(record.institutions.find(({ kind }) => kind === 'civil-society')?.focalPoint).toBeUndefined();
  });
});
