import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consultationIssueCodes } from '../../../shared/consultation';
import { type Draft, applyChanges, emptyLog, writeChanges } from '../../../shared/log';
import { packHeader, packIssueCodes, readPack, readSafeguards } from '../../../shared/pack';
import { packReader, shelve } from '../../../renderer/packs/shelf';
import { found, inOrder } from '../../../renderer/features/home/finding';
import { furthestPhase, progressOf } from '../../../renderer/features/home/progress';
import type { ConsultationSession } from '../../../renderer/session';
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
  const progress = (answers: ReturnType<typeof says>[]) => progressOf(pack, recordOf({ interviews, answers }));

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

  it('tells differing accounts, and a determination without an answer apart from what was asked', () => {
    const determinations = [{ criterion: 'C4', value: 'yes', rationale: 'Seen.' }];
    const answers = [says('C2', 'yes'), says('C2', 'no', 'v2')];
    const found = progressOf(pack, recordOf({ interviews, answers, determinations }));
    expect(found).toMatchObject({ asked: 1, determined: 1, contested: 1 });
  });

  it('counts what was read from documents apart, until it is asked', () => {
    const desk = [...interviews, { id: 'v3', institution: 'i1', mode: 'deskReview' as const }];
    const read = [says('C1', 'yes', 'v3'), says('C2', 'yes', 'v3')];
    expect(progressOf(pack, recordOf({ interviews: desk, answers: read }))).toMatchObject({ asked: 0, desk: 2 });
    const answers = [...read, says('C1', 'yes')];
    expect(progressOf(pack, recordOf({ interviews: desk, answers }))).toMatchObject({ asked: 1, desk: 1 });
  });
});

describe('the phase of a consultation', () => {
  let ids = 0;
  const author = { device: 'd', author: '', now: () => 0, newId: () => `n${(ids += 1)}` };
  const log = (...drafts: Draft[]) => applyChanges(emptyLog, writeChanges(emptyLog, 'c1', drafts, author));

  it('is the furthest in which something was done', () => {
    const interviews = [{ id: 'v1', institution: 'i1' }];
    const answers = [says('C1', 'yes')];
    const determinations = [{ criterion: 'C1', value: 'yes', rationale: 'Seen.' }];
    const targets = [{ requirement: 'R1', level: 2 }];
    const edits = [{ step: 'step:C1', field: 'action' as const, value: 'Another' }];
    expect(furthestPhase(recordOf({ interviews }), emptyLog)).toBe('prepare');
    expect(furthestPhase(recordOf({ interviews, answers }), emptyLog)).toBe('interview');
    expect(furthestPhase(recordOf({ answers, determinations }), emptyLog)).toBe('reconcile');
    expect(furthestPhase(recordOf({ answers, targets }), emptyLog)).toBe('needs');
    expect(furthestPhase(recordOf({ targets, edits }), emptyLog)).toBe('roadmap');
    const exported = log({ kind: 'export', record: 'e1', field: 'name', value: 'road map' });
    expect(furthestPhase(recordOf({ edits }), exported)).toBe('documents');
  });
});

describe('finding a consultation among many', () => {
  const listing = (state: string, title: string, latest: string) => ({
    session: { scope: title } as ConsultationSession,
    state,
    title,
    pack: 'travel@1.0.0',
    latest,
  });
  const all = [
    listing('XAB', 'Voyages à Xaba', '2026-03-02'),
    listing('XAA', 'Élan national', '2026-03-04'),
    listing('XAC', 'Border 10', '2026-03-03'),
    listing('XAC', 'Border 9', '2026-03-01'),
  ];
  const titles = (listings: readonly { title: string }[]) => listings.map(({ title }) => title);

  it('goes by every word that is typed, without accents or capitals', () => {
    expect(titles(found(all, 'xac border'))).toEqual(['Border 10', 'Border 9']);
    expect(titles(found(all, 'elan'))).toEqual(['Élan national']);
    expect(found(all, '  ')).toHaveLength(4);
    expect(found(all, 'arms')).toHaveLength(0);
  });

  it('orders by what was saved last, by State, or by title as the language does', () => {
    expect(titles(inOrder(all, 'latest', 'en'))[0]).toBe('Élan national');
    expect(titles(inOrder(all, 'state', 'en'))).toEqual(['Élan national', 'Voyages à Xaba', 'Border 10', 'Border 9']);
    expect(titles(inOrder(all, 'title', 'fr'))).toEqual(['Border 9', 'Border 10', 'Élan national', 'Voyages à Xaba']);
  });
});

describe('a consultation file that is taken in', () => {
  const { safeguards } = readSafeguards(textOf('assets/safeguards.yaml'), 'safeguards.yaml');
  const travel = textOf('assets/packs/travel.yaml');
  const { pack } = readPack(travel, 'travel.yaml', safeguards ?? []);
  const shelved = (hash: string, text = travel) =>
    shelve(packHeader(pack!, hash), 'shipped', 'travel.yaml', () => Promise.resolve(text));
  const readWhole = packReader(() => Promise.resolve(safeguards ?? []));
  const here = [shelved('a'.repeat(64))];
  const read = (text: string, shelf = here) => readFile(text, 'xaa.json', shelf, readWhole);
  const sample = textOf('assets/samples/xaa.json');

  it('is read whole against the pack that it names', async () => {
    const reading = await read(sample);
    expect(reading.kind === 'read' && reading.record.consultation.memberState).toBe('XAA');
  });

  it('is read against the very text that it is pinned to, where several texts are under one version', async () => {
    const other = shelved('c'.repeat(64), travel.replaceAll('TRAVEL-R01-C1', 'TRAVEL-R01-C77'));
    const pinnedTo = (hash: string) => sample.replace('"travel@1.0.0",', `"travel@1.0.0", "packHash": "${hash}",`);
    for (const shelf of [
      [here[0]!, other],
      [other, here[0]!],
    ])
      expect((await read(pinnedTo('a'.repeat(64)), shelf)).kind).toBe('read');
    expect((await read(pinnedTo('c'.repeat(64)), [other])).kind).toBe('refused');
  });

  it('is refused with every place, and nothing of it is kept', async () => {
    const reading = await read(sample.replace('"XAA"', '"Xaa"').replace('"i02"', '"i01"'));
    expect(reading.kind === 'refused' && reading.issues.length).toBeGreaterThan(1);
    expect(reading.kind === 'refused' && reading.issues.every(({ line }) => line !== null)).toBe(true);
  });

  it('is refused for a reason that every language has a word for', () => {
    for (const tag of ['en', 'fr']) {
      const { title, mend } = JSON.parse(textOf(`renderer/messages/${tag}/issues.json`)) as Record<string, object>;
      expect(Object.keys(title!).sort()).toEqual(Object.keys({ ...consultationIssueCodes, ...packIssueCodes }).sort());
      // Those that are met most often also say how they are mended.
      expect(Object.keys(mend!)).toEqual(
        expect.arrayContaining(['syntax', 'unknown-key', 'missing-key', 'wrong-value']),
      );
    }
  });

  it('is pinned to the text of the pack against which it was read, unless it is pinned already', async () => {
    const reading = await read(sample);
    const record = reading.kind === 'read' ? reading.record : recordOf();
    expect(pinned(record, here).consultation.packHash).toBe('a'.repeat(64));
    const before = { ...record, consultation: { ...record.consultation, packHash: 'b'.repeat(64) } };
    expect(pinned(before, here).consultation.packHash).toBe('b'.repeat(64));
  });

  it('names the pack that is not here', async () => {
    const reading = await read(sample.replace('travel@1.0.0', 'travel@7.0.0'));
    expect(reading).toEqual({ kind: 'unknownPack', pack: 'travel@7.0.0' });
  });
});
