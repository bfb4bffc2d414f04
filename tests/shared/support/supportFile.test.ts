import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, emptyLog } from '../../../shared/log';
import { type Change, recordKinds } from '../../../shared/model';
import { SupportFile, supportText } from '../../../shared/support';

const surroundings = {
  application: '0.1.0',
  host: 'browser',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  language: 'fr-FR',
  storage: { used: 5_300_000, limit: 2 ** 40, kept: true },
  daysSinceBackup: 2,
  installedPacks: 1,
} as const;

const change = (n: number, fields: Partial<Change> = {}): Change => ({
  id: `c${n}`,
  hlc: `2026-03-02T10:00:00.000Z-${n.toString(16).padStart(4, '0')}-d1`,
  device: 'd1',
  author: 'AB',
  consultation: 'xaa',
  record: `r${n}`,
  kind: 'answer',
  field: 'note',
  value: 'text',
  over: null,
  ...fields,
});

describe('the support file', () => {
  it('tells versions, sizes and counts', () => {
    const log = applyChanges(emptyLog, [change(0), change(1, { kind: 'institution', device: 'd2' }), change(2)]);
    const health = [{ scope: 'secret', rebuiltInJournal: 1, rebuiltInDatabase: 0, lost: [7, 8], broken: [] }];
    expect(SupportFile.parse(JSON.parse(supportText(surroundings, [log], health)))).toEqual({
      format: 'waymark.support/1',
      application: '0.1.0',
      host: 'browser',
      engine: 'Chrome 156',
      system: 'Linux',
      language: 'fr',
      storage: { used: 5, limit: 1048576, kept: true },
      daysSinceBackup: 2,
      installedPacks: 1,
      consultations: [{ changes: 3, devices: 2, conflicts: 0, records: { institution: 1, answer: 2 } }],
      health: [{ rebuiltInJournal: 1, rebuiltInDatabase: 0, lost: 2, broken: 0 }],
    });
  });

  it('holds no text, name, id or day of anything, whatever the log holds', () => {
    const canary = fc.stringMatching(/^[qxzжش]{8,12}$/u);
    const changes = fc.array(
      fc.record({
        kind: fc.constantFrom(...recordKinds),
        record: canary,
        field: canary,
        value: canary,
        author: canary,
        device: canary,
        consultation: canary,
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(changes, canary, canary, (drafts, userAgent, language) => {
        const log = applyChanges(
          emptyLog,
          drafts.map((draft, n) => change(n, draft)),
        );
        const text = supportText({ ...surroundings, userAgent, language }, [log], []);
        expect(text).not.toMatch(/[qzжش]{3}/u);
        expect(text).not.toContain('2026');
      }),
    );
  });

  it('names no engine that somebody made up', () => {
    const told = (userAgent: string) =>
      SupportFile.parse(JSON.parse(supportText({ ...surroundings, userAgent }, [], []))).engine;
    expect(told('XAA-Ministry/1.0')).toBe('unknown');
    expect(told('Mozilla/5.0 Electron/45.4.1 Chrome/156.0')).toBe('Electron 45');
  });
});
