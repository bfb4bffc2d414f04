import { describe, expect, it } from 'vitest';
import { eraseBackups, listBackups } from '../../../../renderer/store/backups/automaticBackups';
import { backupName, backupsAmong, outdated, pieceName } from '../../../../renderer/store/backups/names';
import { memoryFolder } from '../../../fixtures/backupFolder';

const day = 24 * 60 * 60 * 1000;
const noon = Date.UTC(2026, 2, 2, 12);
const tag = '0123abcd';
const made = (number: number, changed: number, holes = false) => ({
  name: backupName(tag, number, holes),
  length: 1,
  changed,
});
const gone = (files: readonly ReturnType<typeof made>[]) =>
  outdated(backupsAmong(files))
    .map(({ number }) => number)
    .sort((a, b) => a - b);

describe('which backups are kept', () => {
  it('are the five newest, and of those before them the newest of each of five days', () => {
    // Three a day for eight days, numbered from 1.
    const files = Array.from({ length: 24 }, (_, n) => made(n + 1, noon + Math.floor(n / 3) * day + (n % 3) * 60_000));
    const kept = files.map((_, n) => n + 1).filter((number) => !gone(files).includes(number));
    expect(kept).toEqual([9, 12, 15, 18, 19, 20, 21, 22, 23, 24]);
  });

  it('are told by number and not by a clock that was set back', () => {
    const files = Array.from({ length: 7 }, (_, n) => made(n + 1, noon - n * 400 * day));
    expect(gone(files)).toEqual([]);
    expect(backupsAmong(files).map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('are never pushed out by those that were made while saves were missing', () => {
    const whole = [made(1, noon), made(2, noon)];
    const holed = Array.from({ length: 9 }, (_, n) => made(n + 3, noon + n * 60_000, true));
    const lost = gone([...whole, ...holed]);
    expect(lost).not.toContain(1);
    expect(lost).not.toContain(2);
    expect(lost).toEqual([3, 4, 5]);
  });
});

describe('the automatic backups', () => {
  const filled = () => {
    const [own, chosen] = [memoryFolder('own'), memoryFolder('chosen')];
    const put = (folder: ReturnType<typeof memoryFolder>, name: string, length = 1) =>
      folder.files.set(name, { bytes: new Uint8Array(length), changed: noon });
    put(own, pieceName(tag, 'aa', '0'.repeat(32), 0), 100);
    put(own, backupName(tag, 1, false), 10);
    put(own, `${backupName(tag, 2, false)}.part`);
    put(chosen, backupName(tag, 2, false));
    put(chosen, backupName('ffffffff', 7, false));
    put(chosen, 'holiday.jpg');
    return { own, chosen };
  };

  it('are listed from every place that is there, without what is not proven', async () => {
    const { own, chosen } = filled();
    const found = await listBackups([own, chosen]);
    expect(found.backups.map(({ name, place }) => [name, place])).toEqual([
      [backupName(tag, 1, false), 'own'],
      ['waymark-ffffffff-000007.backup', 'chosen'],
      [backupName(tag, 2, false), 'chosen'],
    ]);
    expect(found).toMatchObject({ attachments: 100, chosen: { path: 'Stick', away: false } });
    chosen.away = true;
    expect((await listBackups([own, chosen])).chosen).toEqual({ path: 'Stick', away: true });
  });

  it('are erased with their keys first, and nobody else’s with them', async () => {
    const { own, chosen } = filled();
    expect(await eraseBackups([own, chosen], [tag])).toBe(true);
    expect([...own.files.keys()]).toEqual([]);
    expect([...chosen.files.keys()]).toEqual([backupName('ffffffff', 7, false), 'holiday.jpg']);
    expect(own.calls[own.calls.length - 1]).toContain('.piece');
  });

  it('say that what lies on a stick that is away is still there', async () => {
    const { own, chosen } = filled();
    chosen.away = true;
    expect(await eraseBackups([own, chosen], [tag])).toBe(false);
    expect([...own.files.keys()]).toEqual([]);
  });
});
