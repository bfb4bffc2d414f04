import type { Remote } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { type Draft, conflictsOf, fieldValue, recordOf, settleConflict } from '../../../shared/log';
import { ConsultationSession } from '../../../renderer/session/consultationSession';
import type { Store } from '../../../renderer/store';
import { change, good, laptop, passphrase } from '../../fixtures/store';

const note = (value: string, record = 'v1|C0'): Draft => ({ kind: 'answer', record, field: 'note', value });

/** A consultation open in a window, on a laptop whose disk a test can fill. */
const open = async () => {
  const machine = await laptop();
  const store = machine.window();
  good(await store.create(passphrase));
  const scope = good(await store.begin([change(0)]));
  let tick = Date.parse('2026-03-02T11:00:00Z');
  const author = () => ({ device: 'd1', author: 'AB', now: () => tick++, newId: () => `n${tick++}` });
  const behind = { store: store as unknown as Remote<Store> };
  const session = new ConsultationSession(
    new Proxy({} as Remote<Store>, { get: (_, door: keyof Store) => behind.store[door].bind(behind.store) }),
    scope,
    'xaa',
    author,
    () => undefined,
    [change(0)],
  );
  const shown = (record = 'v1|C0') => fieldValue(recordOf(session.getView().log, 'answer', record), 'note');
  const written = async () =>
    good(await machine.window().unlock({ passphrase })).consultations[0]!.changes.map(({ value }) => value);
  return { ...machine, store, scope, session, shown, written, behind };
};

describe('a form that holds what was typed a moment ago', () => {
  it('keeps anything from being called saved until that is written', async () => {
    const { session } = await open();
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.getUnsaved()));
    let typed: string | null = null;
    const write = (): void => {
      if (typed !== null) void session.edit([note(typed)]);
      typed = null;
      session.holds(write, false);
    };
    session.beforeFlush(write);
    expect(session.getUnsaved()).toBe(false);
    typed = 'a word';
    session.holds(write, true);
    expect(session.getUnsaved()).toBe(true);
    write();
    // Out of the form and not yet durable: there is no moment between.
    expect(session.getUnsaved()).toBe(true);
    await session.flush();
    expect(session.getUnsaved()).toBe(false);
    expect(seen[0]).toBe(true);
    expect(seen.at(-1)).toBe(false);
  });

  it('holds nobody up once it is closed', async () => {
    const { session } = await open();
    const write = (): void => undefined;
    const close = session.beforeFlush(write);
    session.holds(write, true);
    close();
    expect(session.getUnsaved()).toBe(false);
  });
});

describe('edits on their way', () => {
  it('that change nothing are not said to be on their way, and leave what was said before', async () => {
    const { session } = await open();
    await session.edit([note('the same')]);
    expect(session.getView().save.kind).toBe('saved');
    const said: string[] = [];
    session.subscribe(() => said.push(session.getView().save.kind));
    expect(await session.edit([note('the same')])).toBe(true);
    expect(session.getView().save.kind).toBe('saved');
    expect(said).not.toContain('saving');
  });

  it('are written though the next comes in the moment the one before was acknowledged', async () => {
    const { session, written } = await open();
    expect(await session.edit([note('one')])).toBe(true);
    const second = session.edit([note('two')]);
    expect(await Promise.race([second, new Promise((settle) => setTimeout(settle, 2000))])).toBe(true);
    expect(session.unsaved).toBe(false);
    expect(await written()).toEqual(['answer 0', 'one', 'two']);
  });

  it('and what comes in the moment one has failed is tried with it', async () => {
    const { session, journal, written } = await open();
    journal.full = true;
    expect(await session.edit([note('one')])).toBe(false);
    expect(await session.edit([note('two')])).toBe(false);
    journal.full = false;
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'one', 'two']);
  });

  it('wait behind a full disk in the order they were made, and are told as failed until then', async () => {
    const { session, journal, written, shown } = await open();
    journal.full = true;
    await Promise.all([session.edit([note('one')]), session.edit([note('two')]), session.edit([note('x', 'v1|C9')])]);
    expect(session.getView().save.kind).toBe('failed');
    expect(await written()).toEqual(['answer 0']);
    // Not saved, and told so; but not out of sight either.
    expect([shown(), shown('v1|C9')]).toEqual(['two', 'x']);
    expect(await session.flush()).toBe(false);
    journal.full = false;
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'one', 'two', 'x']);
    expect(shown()).toBe('two');
  });

  it('of a store that says nothing at all are told as failed, keep their text, and are written once it answers', async () => {
    const { session, behind, shown, written } = await open();
    const { store } = behind;
    vi.useFakeTimers();
    try {
      behind.store = { append: () => new Promise(() => undefined) } as unknown as Remote<Store>;
      const edited = session.edit([note('one')]);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await edited).toBe(false);
      expect(session.getView().save).toEqual({ kind: 'failed', fault: { kind: 'unanswered' } });
      expect(shown()).toBe('one');
      const flushed = session.flush();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await flushed).toBe(false);
    } finally {
      vi.useRealTimers();
    }
    behind.store = store;
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'one']);
  });

  it('of a store that answers with an exception are told as failed and tried again', async () => {
    const { session, behind, written } = await open();
    const { store } = behind;
    behind.store = { ...store, append: () => Promise.reject(new Error('gone')) } as unknown as Remote<Store>;
    expect(await session.edit([note('one')])).toBe(false);
    expect(session.getView().save).toMatchObject({ kind: 'failed', fault: { kind: 'writeFailed', detail: 'gone' } });
    expect(await session.flush()).toBe(false);
    behind.store = store;
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'one']);
  });

  it('that can never be written do not keep back what follows', async () => {
    const { session, written } = await open();
    const large = session.edit([note('x'.repeat(17 * 1024 * 1024))]);
    const after = session.edit([note('after', 'v1|C9')]);
    expect(await large).toBe(false);
    expect(await after).toBe(true);
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'after']);
  });

  it('are the same changes when tried again, so that a save that was done without an answer is not doubled', async () => {
    const { session, behind, store, scope, shown, written } = await open();
    const whole = behind.store;
    behind.store = {
      ...whole,
      append: async (...args: Parameters<Store['append']>) => {
        await store.append(...args);
        throw new Error('no answer');
      },
    } as unknown as Remote<Store>;
    expect(await session.edit([note('one')])).toBe(false);
    behind.store = whole;
    expect(await session.flush()).toBe(true);
    expect(await session.edit([note('two')])).toBe(true);
    good(await store.catchUp(scope));
    expect(shown()).toBe('two');
    expect(conflictsOf(session.getView().log)).toEqual([]);
    expect(new Set(await written())).toEqual(new Set(['answer 0', 'one', 'two']));
  });
});

describe('before a lock', () => {
  it('what a form takes in while the rest is written is written too', async () => {
    const { session, written } = await open();
    let typed = ['first', 'while it was written'];
    session.beforeFlush(() => {
      const [next, ...rest] = typed;
      typed = rest;
      if (next !== undefined) void session.edit([note(next)]);
    });
    expect(await session.flush()).toBe(true);
    expect(await written()).toEqual(['answer 0', 'first', 'while it was written']);
  });
});

describe('undo', () => {
  it('takes back the edit that still waits, not the one before it', async () => {
    const { session, journal, shown } = await open();
    await session.edit([note('one')]);
    journal.full = true;
    await session.edit([note('two')]);
    const undone = session.undo();
    journal.full = false;
    await session.flush();
    await undone;
    expect(shown()).toBe('one');
    await session.redo();
    expect(shown()).toBe('two');
  });

  it('that could not be written keeps its place on the stack until it is', async () => {
    const { session, journal, shown } = await open();
    await session.edit([note('one')]);
    journal.full = true;
    await session.undo();
    expect(session.getView()).toMatchObject({ save: { kind: 'failed' }, canUndo: true, canRedo: false });
    journal.full = false;
    await session.flush();
    expect(shown()).toBe('answer 0');
    expect(session.getView()).toMatchObject({ canUndo: false, canRedo: true });
    await session.redo();
    expect(shown()).toBe('one');
    expect(session.getView()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('takes in what a form holds first: the last thing typed is the first taken back', async () => {
    const { session, shown } = await open();
    await session.edit([note('one')]);
    let typed: string | null = 'two';
    session.beforeFlush(() => {
      if (typed !== null) void session.edit([note(typed)]);
      typed = null;
    });
    await session.undo();
    await session.flush();
    expect(shown()).toBe('one');
  });

  it('with nothing left to take back says so', async () => {
    const { session, store, scope } = await open();
    await session.edit([note('one')]);
    const [mine] = [...session.getView().log.changes.values()].slice(-1);
    good(
      await store.append(scope, [{ ...change(7), record: 'v1|C0', hlc: `2027${mine!.hlc.slice(4)}`, over: mine!.id }]),
    );
    // Another window's change is taken in with the next save here.
    await session.edit([note('elsewhere', 'v1|C5')]);
    await session.undo();
    await session.undo();
    expect(session.getView().canUndo).toBe(false);
  });

  it('passes over what was given out, which cannot be called back', async () => {
    const { session, shown } = await open();
    await session.edit([note('typed')]);
    await session.edit([{ kind: 'export', record: 'e1', field: 'exported', value: { version: 1 } }]);
    await session.undo();
    expect(shown()).not.toBe('typed');
    expect(recordOf(session.getView().log, 'export', 'e1')?.fields.size).toBe(1);
  });

  it('shows both versions again when a settled conflict is taken back, and settles it again', async () => {
    const { session, window, scope, shown } = await open();
    const elsewhere = { ...change(8, 'elsewhere'), record: 'v1|C0', over: change(0).id };
    const other = window();
    good(await other.unlock({ passphrase }));
    good(await other.append(scope, [elsewhere]));
    await session.edit([note('here')]);
    await session.catchUp();
    const [conflict] = conflictsOf(session.getView().log);
    expect(conflict?.versions.map(({ value }) => value)).toEqual(['here', 'elsewhere']);
    await session.write((state, author) => settleConflict(state, conflict!, elsewhere.id, author));
    expect([shown(), conflictsOf(session.getView().log)]).toEqual(['elsewhere', []]);
    await session.undo();
    expect(conflictsOf(session.getView().log)).toEqual([conflict]);
    await session.redo();
    expect([shown(), conflictsOf(session.getView().log)]).toEqual(['elsewhere', []]);
  });

  it('ends at a frozen baseline, which stands, and says that it does', async () => {
    const { session, shown, written } = await open();
    await session.edit([note('one')]);
    await session.edit([{ kind: 'snapshot', record: 's1', field: 'frozen', value: 'as it was' }]);
    expect(session.getView()).toMatchObject({ canUndo: false, stands: true });
    await session.undo();
    expect(await written()).toEqual(['answer 0', 'one', 'as it was']);
    await session.edit([note('two')]);
    expect(session.getView()).toMatchObject({ canUndo: true, stands: false });
    await session.undo();
    expect(shown()).toBe('one');
    expect(session.getView()).toMatchObject({ canUndo: false, stands: true });
  });
});
