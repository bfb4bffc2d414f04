import { describe, expect, it } from 'vitest';
import {
  type Author,
  type Draft,
  type LogState,
  applyChanges,
  emptyLog,
  undoDrafts,
  writeChanges,
} from '../../../shared/log';
import { exportDraft, exportsOf, logAtExport } from '../../../shared/projection';

let count = 0;
const author = (minute: number, name = 'AB'): Author => ({
  device: 'd',
  author: name,
  now: () => Date.UTC(2026, 2, 20, 16, minute),
  newId: () => `c${count++}`,
});
const write = (state: LogState, drafts: readonly Draft[], minute: number, name?: string): LogState =>
  applyChanges(state, writeChanges(state, 'xaa', drafts, author(minute, name)));

const titled = (value: string): Draft => ({ kind: 'consultation', record: 'xaa', field: 'title', value });
const exported = (state: LogState, sha256: string): Parameters<typeof exportDraft>[1] => ({
  version: 1,
  baseline: null,
  language: 'fr',
  release: 'none',
  application: '0.1.0',
  packHash: 'ab',
  files: [{ format: 'docx', name: 'Road map.docx', bytes: 12, sha256 }],
  upTo: state.latest,
  changes: state.changes.size,
});

const before = write(emptyLog, [titled('First title')], 1);
const first = write(before, [exportDraft('e1', exported(before, 'a'.repeat(64)))], 2);

describe('the record of exports', () => {
  it('lists what was given out, the latest first, with when and by whom from the log itself', () => {
    const second = write(first, [exportDraft('e2', exported(first, 'b'.repeat(64)))], 5, 'CD');
    expect(exportsOf(second).map(({ id, by, at }) => [id, by, new Date(at).toISOString()])).toEqual([
      ['e2', 'CD', '2026-03-20T16:05:00.000Z'],
      ['e1', 'AB', '2026-03-20T16:02:00.000Z'],
    ]);
    expect(exportsOf(second)[1]?.files[0]?.sha256).toBe('a'.repeat(64));
  });

  it('keeps its first word for ever: neither undo nor another edit changes what was given out', () => {
    const change = [...first.changes.values()].find(({ kind }) => kind === 'export')!;
    const undone = write(first, undoDrafts(first, [change]), 3);
    const replaced = write(undone, [exportDraft('e1', exported(before, 'f'.repeat(64)))], 4);
    expect(exportsOf(replaced)[0]?.files[0]?.sha256).toBe('a'.repeat(64));
  });

  it('leaves out what does not read as an export', () => {
    const strange = write(first, [{ kind: 'export', record: 'e9', field: 'exported', value: { version: 7 } }], 3);
    expect(exportsOf(strange).map(({ id }) => id)).toEqual(['e1']);
  });

  it('gives the log back as it was when the export was drawn', () => {
    const [latest] = exportsOf(first);
    const later = write(first, [titled('Second title')], 6);
    const then = logAtExport(later, latest!);
    expect(then.exact).toBe(true);
    expect(then.log.changes.size).toBe(before.changes.size);
  });

  it('says where changes with an earlier time came in since', () => {
    const colleague = writeChanges(emptyLog, 'xaa', [titled('From elsewhere')], author(0));
    const merged = applyChanges(first, colleague);
    expect(logAtExport(merged, exportsOf(first)[0]!).exact).toBe(false);
  });
});
