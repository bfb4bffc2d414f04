import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Author, type Draft, applyChanges, emptyLog, recordOf, writeChanges } from '../../../shared/log';
import { ConsultationFile, type ConsultationRecord, withEveryList } from '../../../shared/model';
import { Snapshot, draftsOfRecord, freezeDraft, recordOfLog, snapshotsOf } from '../../../shared/projection';

const author = (): Author => {
  let id = 0;
  return { device: 'd', author: 'AB', now: () => Date.UTC(2026, 2, 2), newId: () => `c${id++}` };
};

const sample = withEveryList(
  ConsultationFile.parse(
    JSON.parse(readFileSync(new URL('../../../assets/samples/xaa.json', import.meta.url), 'utf8')),
  ),
);

const logOf = (drafts: readonly Draft[]) => applyChanges(emptyLog, writeChanges(emptyLog, 'xaa', drafts, author()));

const sorted = (record: ConsultationRecord) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) ? expect.arrayContaining(value as unknown[]) : (value as unknown),
    ]),
  );

describe('a consultation read from its log', () => {
  it('is the file that was written into it', () => {
    const { record, incomplete } = recordOfLog(logOf(draftsOfRecord(sample)));
    expect(incomplete).toEqual([]);
    expect(record).toEqual(sorted(sample));
    expect(sample).toEqual(sorted(record!));
  });

  it('does not depend on the order in which the edits arrive', () => {
    const drafts = draftsOfRecord(sample).slice(0, 300);
    const changes = writeChanges(emptyLog, 'xaa', drafts, author());
    const expected = recordOfLog(applyChanges(emptyLog, changes));
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
        expect(recordOfLog(applyChanges(emptyLog, shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('is null until State, title, pack and start of the road map are there', () => {
    const { record, incomplete } = recordOfLog(
      logOf([{ kind: 'consultation', record: 'x', field: 'title', value: 'T' }]),
    );
    expect(record).toBeNull();
    expect(incomplete[0]).toMatchObject({ kind: 'consultation', missing: ['memberState', 'pack', 'roadMapStart'] });
  });

  it('leaves out a determination without its rationale, and names what is missing', () => {
    const { record, incomplete } = recordOfLog(
      logOf([
        ...draftsOfRecord({ ...sample, determinations: [] }),
        { kind: 'determination', record: 'TRAVEL-R01-C1', field: 'value', value: 'no' },
      ]),
    );
    expect(record?.determinations).toEqual([]);
    expect(incomplete).toEqual([{ kind: 'determination', id: 'TRAVEL-R01-C1', missing: ['rationale'] }]);
  });

  it('keeps evidence and where in it each criterion is spoken of, whoever linked it first', () => {
    const evidence = [
      {
        id: 'e1',
        interview: sample.interviews[0]!.id,
        title: 'Border Act',
        reference: 'Act 12 of 2019',
        date: '2019-05-04',
        seen: 'copy' as const,
        supports: [{ criterion: 'TRAVEL-R01-C1', at: 'art. 5' }, { criterion: 'TRAVEL-R02-C1' }],
      },
    ];
    const drafts = draftsOfRecord({ ...sample, evidence });
    expect(recordOfLog(logOf(drafts)).record?.evidence).toEqual(evidence);
    const unlinked = logOf([
      ...drafts,
      { kind: 'evidence', record: 'e1', field: 'criterion:TRAVEL-R01-C1', value: null },
    ]);
    expect(recordOfLog(unlinked).record?.evidence[0]?.supports).toEqual([{ criterion: 'TRAVEL-R02-C1' }]);
  });

  it('leaves out the answers of a deleted interview, which stay in the log', () => {
    const interview = sample.interviews[0]!.id;
    const log = logOf([
      ...draftsOfRecord(sample),
      { kind: 'interview', record: interview, field: 'deleted', value: true },
    ]);
    const { record } = recordOfLog(log);
    expect(record?.answers.some((answer) => answer.interview === interview)).toBe(false);
    const answer = sample.answers.find((candidate) => candidate.interview === interview)!;
    expect(recordOf(log, 'answer', `${interview}|${answer.criterion}`)).toBeDefined();
  });
});

describe('a frozen baseline', () => {
  it('holds all that gives the same findings again, and is listed the latest first', () => {
    const freeze = (id: string, takenOn: string) =>
      freezeDraft({ id, name: `Baseline ${id}`, takenOn, packHash: 'hash' }, sample);
    const log = logOf([freeze('s1', '2026-03-06T18:00:00.000Z'), freeze('s2', '2026-03-07T18:00:00.000Z')]);
    const [latest, first] = snapshotsOf(log);
    expect([latest?.id, first?.id]).toEqual(['s2', 's1']);
    expect(
      Snapshot.parse({ version: 1, name: first!.name, takenOn: first!.takenOn, packHash: 'hash', file: first!.file })
        .file,
    ).toEqual(sample);
  });
});
