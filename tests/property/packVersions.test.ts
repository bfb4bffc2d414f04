import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConsultation, writeConsultation } from '../../shared/consultation';
import { type LogState, applyChanges, emptyLog, undoDrafts, writeChanges } from '../../shared/log';
import type { Criterion, Pack } from '../../shared/model';
import { type LoadedPack, indexPack } from '../../shared/pack';
import {
  type Decision,
  carriedKey,
  carryOver,
  decisionDraft,
  decisionsOf,
  forgetDecisions,
  migrationDrafts,
  recordAfter,
  undecided,
} from '../../shared/packVersions';
import { answerId, draftsOfRecord, recordOfLog } from '../../shared/projection';
import { formatIssue } from '../../shared/source';
import { arbitraryConsultation } from '../fixtures/arbitraryConsultations';
import { choice, number, status } from '../fixtures/packs';

/** One change that an author makes; `at` says where. */
const packEdit = fc.record({
  at: fc.nat(200),
  to: fc.constantFrom(
    'reword',
    'guidance',
    'step',
    'level',
    'status',
    'number',
    'choice',
    'fewerChoices',
    'remove',
    'add',
    'move',
    'requirement',
    'safeguard',
    'lift',
    'levels',
  ),
});
type PackEdit = typeof packEdit extends fc.Arbitrary<infer T> ? T : never;

const changed = (criterion: Criterion, to: PackEdit['to'], at: number): Criterion | null => {
  const { id, level } = criterion;
  switch (to) {
    case 'reword':
      return { ...criterion, statement: `${id} is in force.` };
    case 'guidance':
      return { ...criterion, guidance: 'Ask for the text.' };
    case 'step':
      return { ...criterion, step: { action: 'Do otherwise.', recommendation: 'It serves.' } };
    case 'level':
      return { ...criterion, level: 1 + (at % 4) };
    case 'status':
      return status(id, level);
    case 'number':
      return number(id, level, '>= 50');
    case 'choice':
      return choice(id, level, { nobody: 'unmet', judge: 'met' });
    case 'fewerChoices':
      return criterion.answer === 'choice' ? choice(id, level, { judge: 'met' }) : criterion;
    case 'remove':
      return null;
    default:
      return criterion;
  }
};

/** References to what is gone go too, as an author would have to. */
const mended = (pack: Pack): Pack => {
  const criteria = new Set(pack.requirements.flatMap((requirement) => requirement.criteria.map(({ id }) => id)));
  return {
    ...pack,
    requirements: pack.requirements.map((requirement) => ({
      ...requirement,
      criteria: requirement.criteria.map((criterion) => ({
        ...criterion,
        when: Object.fromEntries(Object.entries(criterion.when ?? {}).filter(([id]) => criteria.has(id))),
      })),
    })),
  };
};

const edited = ({ pack, reference }: LoadedPack, edits: readonly PackEdit[]): LoadedPack => {
  let next: Pack = { ...pack, version: '2.0.0' };
  for (const { at, to } of edits) {
    const all = next.requirements.flatMap((requirement) => requirement.criteria);
    const target = all[at % all.length]!;
    const home = next.requirements.findIndex(({ criteria }) => criteria.includes(target));
    const withCriteria = (change: (criteria: Criterion[], index: number) => Criterion[]): Pack => ({
      ...next,
      requirements: next.requirements.map((requirement, index) => ({
        ...requirement,
        criteria: change(requirement.criteria, index),
      })),
    });
    if (to === 'add')
      next = withCriteria((criteria, index) =>
        index === home ? [...criteria, status(`NEW-${at}-${all.length}`, 1)] : criteria,
      );
    else if (to === 'move')
      next = withCriteria((criteria, index) =>
        index === (home + 1) % next.requirements.length
          ? [...criteria.filter((one) => one !== target), target]
          : criteria.filter((one) => one !== target),
      );
    else if (to === 'requirement')
      next = { ...next, requirements: next.requirements.filter((_, index) => index !== home) };
    else if (to === 'safeguard')
      next = { ...next, safeguards: (next.safeguards ?? []).filter((_, index, list) => index !== at % list.length) };
    else if (to === 'lift')
      next = {
        ...next,
        safeguards: (next.safeguards ?? []).map((one) => ({ ...one, onNo: at % 2 === 0 ? 'note' : 'block' })),
      };
    else if (to === 'levels') next = { ...next, levels: [1, 2].map((level) => ({ level, name: `Level ${level}` })) };
    else
      next = withCriteria((criteria) =>
        criteria.flatMap((one) => (one === target ? (changed(one, to, at) ?? []) : [one])),
      );
    next = { ...next, requirements: next.requirements.filter(({ criteria }) => criteria.length > 0) };
    if (next.requirements.length === 0) return edited({ pack, reference } as LoadedPack, []);
  }
  return indexPack(mended(next), []);
};

let made = 0;
const author = {
  device: 'd1',
  author: 'AB',
  now: () => Date.parse('2026-03-02T10:00:00Z') + made,
  newId: () => `n${(made += 1)}`,
};
const write = (log: LogState, drafts: Parameters<typeof writeChanges>[2]) => {
  const changes = writeChanges(log, 'c1', drafts, author);
  return { changes, log: applyChanges(log, changes) };
};
const hash = 'b'.repeat(64);

describe('moving a consultation to another version of its pack, whatever was answered and whatever the author changed', () => {
  const world = arbitraryConsultation.chain(({ pack, record }) =>
    fc
      .record({
        edits: fc.array(packEdit, { maxLength: 8 }),
        keep: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      })
      .map(({ edits, keep }) => ({ before: pack, after: edited(pack, edits), record, keep })),
  );

  it('gives a record that fits the new version, and takes nothing along that changed its meaning without a person', () => {
    fc.assert(
      fc.property(world, ({ before, after, record, keep }) => {
        const { log } = write(emptyLog, draftsOfRecord(record));
        const held = recordOfLog(log).record!;
        const carried = carryOver(held, before, after);
        const decisions = new Map<string, Decision>(
          carried
            .filter(({ fate }) => fate === 'person')
            .map((one, index) => [carriedKey(one), keep[index % keep.length] ? 'keep' : 'again']),
        );
        expect(undecided(carried, decisions)).toEqual([]);
        const drafts = migrationDrafts(log, 'c1', before, { pack: after, hash }, carried, decisions);
        const moved = recordOfLog(write(log, drafts).log).record!;
        expect(moved).toEqual(recordAfter(log, 'c1', drafts));
        const { issues } = readConsultation(writeConsultation(moved), 'moved.json', after);
        // Days that a person turned round were so before; a version of a pack changes nothing about them.
        expect(issues.filter(({ code }) => code !== 'period-reversed').map(formatIssue)).toEqual([]);
        for (const { criterion, interview, item } of moved.answers) {
          const [was, is] = [before.criteria.get(criterion)!.criterion, after.criteria.get(criterion)!.criterion];
          const meant = (one: Criterion): string => JSON.stringify([one.statement, one.level, one.answer, one.metWhen]);
          if (meant(was) !== meant(is))
            expect(decisions.get(`answer ${answerId(interview, criterion, item)}`)).toBe('keep');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is one act that undo takes back whole', () => {
    fc.assert(
      fc.property(world, ({ before, after, record }) => {
        const { log } = write(emptyLog, draftsOfRecord(record));
        const carried = carryOver(recordOfLog(log).record!, before, after);
        const moved = write(log, migrationDrafts(log, 'c1', before, { pack: after, hash }, carried, new Map()));
        const back = write(moved.log, undoDrafts(moved.log, moved.changes));
        expect(recordOfLog(back.log)).toEqual(recordOfLog(log));
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing while decisions are made, nor when it is left', () => {
    fc.assert(
      fc.property(world, ({ before, after, record }) => {
        const { log } = write(emptyLog, draftsOfRecord(record));
        const stood = JSON.stringify(recordOfLog(log));
        const carried = carryOver(recordOfLog(log).record!, before, after);
        const decided = write(
          log,
          carried.map((one) => decisionDraft(hash, one, 'again')),
        ).log;
        expect(JSON.stringify(recordOfLog(decided))).toBe(stood);
        expect(decisionsOf(decided, hash).size).toBe(carried.length);
        const left = write(decided, forgetDecisions(decided, hash)).log;
        expect(JSON.stringify(recordOfLog(left))).toBe(stood);
        expect(decisionsOf(left, hash).size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('and on to a third version leaves no answer that nobody can see', () => {
    fc.assert(
      fc.property(world, ({ before, after, record }) => {
        const { log } = write(emptyLog, draftsOfRecord(record));
        const carried = carryOver(recordOfLog(log).record!, before, after);
        const there = write(log, migrationDrafts(log, 'c1', before, { pack: after, hash }, carried, new Map())).log;
        const again = carryOver(recordOfLog(there).record!, after, before);
        const back = write(there, migrationDrafts(there, 'c1', after, { pack: before, hash }, again, new Map())).log;
        const answered = write(
          back,
          record.answers.map(({ interview, criterion, item, value }) => ({
            kind: 'answer' as const,
            record: answerId(interview, criterion, item),
            field: 'value',
            value,
          })),
        ).log;
        expect(recordOfLog(answered).record!.answers).toHaveLength(record.answers.length);
      }),
      { numRuns: 60 },
    );
  });
});
