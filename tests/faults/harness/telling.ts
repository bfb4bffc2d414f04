import type { Change } from '../../../shared/model';

/** The passphrase of every vault of these pages. */
export const passphrase = 'harbour lantern meadow quiet orbit velvet stone';

/** Tells the server outside the browser, and waits until it has heard. */
export const tell = (what: string, body: unknown): Promise<unknown> =>
  fetch(`/${what}`, { method: 'POST', body: JSON.stringify(body) });

/** The nth change of a device: a note to the nth criterion. */
export const noteOf = (n: number, value: string, id = `c${n}`): Change => ({
  id,
  hlc: `2026-03-02T10:00:00.000Z-${(n % 65536).toString(16).padStart(4, '0')}-d1`,
  device: 'd1',
  author: 'AB',
  consultation: 'xaa',
  record: `v1|C${n}`,
  kind: 'answer',
  field: 'note',
  value,
  over: null,
});
