import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyLog } from '../../../shared/log';
import { type LoadedPack, readPack, readSafeguards } from '../../../shared/pack';
import { progressOf } from '../../../renderer/features/home/progress';
import { pinned, readFile } from '../../../renderer/features/home/takeIn';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('how far a consultation has come', () => {
  const pack = packOf([
    requirement('R1', [status('C1', 1), status('C2', 1), status('C3', 2, { when: { C1: ['yes'] } }), status('C4', 2)]),
  ]);
  const interviews = [
    { id: 'v1', institution: 'i1' },
    { id: 'v2', institution: 'i1' },
  ];
  const progress = (answers: ReturnType<typeof says>[]) =>
    progressOf(pack, recordOf({ interviews, answers }), emptyLog);

  it('counts what was asked of what applies, and of that what is not known', () => {
    expect(progress([says('C1', 'yes'), says('C2', 'unknown')])).toMatchObject({
      applicable: 4,
      asked: 2,
      notKnown: 1,
      contested: 0,
    });
  });

  it('leaves out what does not apply or is hidden', () => {
    expect(progress([says('C1', 'no'), says('C2', 'na')])).toMatchObject({ applicable: 2, asked: 1, notKnown: 0 });
  });

  it('counts a determination as asked, and differing accounts apart', () => {
    const determinations = [{ criterion: 'C4', value: 'yes', rationale: 'Seen.' }];
    const answers = [says('C2', 'yes'), says('C2', 'no', 'v2')];
    const found = progressOf(pack, recordOf({ interviews, answers, determinations }), emptyLog);
    expect(found).toMatchObject({ asked: 2, contested: 1 });
  });

  it('hints at the next phase', () => {
    expect(progressOf(pack, recordOf(), emptyLog).next).toBe('prepare');
    expect(progress([]).next).toBe('interview');
    const all = [says('C1', 'yes'), says('C2', 'yes'), says('C3', 'yes')];
    expect(progress([...all, says('C4', 'unknown')]).next).toBe('reconcile');
    expect(progress([...all, says('C4', 'no')]).next).toBe('baseline');
  });
});

describe('a consultation file that is taken in', () => {
  const { safeguards } = readSafeguards(textOf('assets/safeguards.yaml'), 'safeguards.yaml');
  const { pack } = readPack(textOf('assets/packs/travel.yaml'), 'travel.yaml', safeguards ?? []);
  const packs = [{ loaded: pack as LoadedPack, hash: '' }];
  const sample = textOf('assets/samples/xaa.json');

  it('is read whole against the pack that it names', () => {
    const reading = readFile(sample, 'xaa.json', packs);
    expect(reading.kind === 'read' && reading.record.consultation.memberState).toBe('XAA');
  });

  it('is refused with every place, and nothing of it is kept', () => {
    const reading = readFile(sample.replace('"XAA"', '"Xaa"').replace('"i02"', '"i01"'), 'xaa.json', packs);
    expect(reading.kind === 'refused' && reading.issues.length).toBeGreaterThan(1);
    expect(reading.kind === 'refused' && reading.issues.every(({ line }) => line !== null)).toBe(true);
  });

  it('is pinned to the text of the pack against which it was read, unless it is pinned already', () => {
    const reading = readFile(sample, 'xaa.json', packs);
    const record = reading.kind === 'read' ? reading.record : recordOf();
    const here = [{ loaded: pack as LoadedPack, hash: 'a'.repeat(64) }];
    expect(pinned(record, here).consultation.packHash).toBe('a'.repeat(64));
    const before = { ...record, consultation: { ...record.consultation, packHash: 'b'.repeat(64) } };
    expect(pinned(before, here).consultation.packHash).toBe('b'.repeat(64));
  });

  it('names the pack that is not here', () => {
    const reading = readFile(sample.replace('travel@1.0.0', 'travel@7.0.0'), 'xaa.json', packs);
    expect(reading).toEqual({ kind: 'unknownPack', pack: 'travel@7.0.0' });
  });
});
