import { expect, it } from 'vitest';
import type { Remote } from 'comlink';
import { freezing } from '../../../renderer/features/baseline/freezing';
import { ConsultationSession } from '../../../renderer/session/consultationSession';
import type { Store } from '../../../renderer/store';
import { emptyLog, writeChanges } from '../../../shared/log';
import { freezeDraft, snapshotsOf } from '../../../shared/projection';
import { laptop, passphrase } from '../../fixtures/store';
import { recordOf } from '../../fixtures/records';

let serial = 0;
const author = () => ({
  device: 'd1',
  author: 'A. Consultant',
  now: () => Date.UTC(2026, 2, 2) + serial,
  newId: () => `id${(serial += 1)}`,
});

const opened = async () => {
  const { window, journal } = await laptop();
  const store = window();
  await store.create(passphrase);
  const first = writeChanges(
    emptyLog,
    'c1',
    [{ kind: 'consultation', record: 'c1', field: 'title', value: 'First' }],
    author(),
  );
  const begun = await store.begin(first);
  if (!begun.ok) throw new Error(begun.fault.kind);
  const session = new ConsultationSession(
    store as unknown as Remote<Store>,
    begun.value,
    'c1',
    author,
    () => undefined,
    first,
  );
  const draft = (name: string) =>
    freezeDraft({ id: `s${(serial += 1)}`, name, takenOn: '2026-03-20T10:00:00.000Z', packHash: 'p' }, recordOf());
  const frozen = () => snapshotsOf(session.getView().log).map(({ name }) => name);
  return { journal, session, draft, frozen, freeze: freezing(session) };
};

it('freezes once when it is pressed again after a save that failed', async () => {
  const { journal, freeze, draft, frozen } = await opened();
  journal.full = true;
  expect(await freeze(() => draft('First baseline'))).toBe('waiting');
  expect(await freeze(() => draft('First baseline'))).toBe('waiting');
  journal.full = false;
  expect(await freeze(() => draft('First baseline'))).toBe('frozen');
  expect(frozen()).toEqual(['First baseline']);
});

it('does not freeze again when the store found room by itself before it was pressed again', async () => {
  const { journal, session, freeze, draft, frozen } = await opened();
  journal.full = true;
  expect(await freeze(() => draft('First baseline'))).toBe('waiting');
  journal.full = false;
  await session.flush();
  expect(await freeze(() => draft('First baseline'))).toBe('frozen');
  expect(frozen()).toEqual(['First baseline']);
});

it('freezes the present state under its name and reason', async () => {
  const { session, freeze } = await opened();
  const about = { id: 's0', name: 'Wrap-up', reason: 'Agreed at the closing meeting', packHash: 'p' };
  expect(await freeze(() => freezeDraft({ ...about, takenOn: '2026-03-20T10:00:00.000Z' }, recordOf()))).toBe('frozen');
  expect(snapshotsOf(session.getView().log)).toMatchObject([
    { name: 'Wrap-up', reason: 'Agreed at the closing meeting' },
  ]);
});
