import { expect, it } from 'vitest';
import type { Remote } from 'comlink';
import { fieldValue, recordOf, writeChanges, emptyLog } from '../../../shared/log';
import { ConsultationSession } from '../../../renderer/session/consultationSession';
import type { Store } from '../../../renderer/store';
import { laptop, passphrase } from '../../fixtures/store';

let serial = 0;
const author = () => ({
  device: 'd1',
  author: 'A. Consultant',
  now: () => Date.UTC(2026, 2, 2) + serial,
  newId: () => `id${(serial += 1)}`,
});

const title = (value: string) => ({ kind: 'consultation', record: 'c1', field: 'title', value }) as const;

const openSession = async () => {
  const { window } = await laptop();
  const store = window();
  await store.create(passphrase);
  const first = writeChanges(emptyLog, 'c1', [title('First')], author());
  const begun = await store.begin(first);
  if (!begun.ok) throw new Error(begun.fault.kind);
  return new ConsultationSession(store as unknown as Remote<Store>, begun.value, 'c1', author, () => undefined, first);
};

it('writes an edit that was made in the moment in which another was acknowledged', async () => {
  const session = await openSession();
  expect(await session.edit([title('Second')])).toBe(true);
  expect(await session.edit([title('Third')])).toBe(true);
  expect(session.unsaved).toBe(false);
  expect(fieldValue(recordOf(session.getView().log, 'consultation', 'c1'), 'title')).toBe('Third');
});
