import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, sayDay, writeDay } from '../../../renderer/ui/dayText';

describe('a day that a person writes', () => {
  it('is taken with the year first in every language', () => {
    for (const language of ['en', 'fr', 'ar', 'ru', 'zh', 'es', 'en-XA', 'ar-XB'])
      expect(readDay('2026-11-21', language)).toBe('2026-11-21');
  });

  it('is taken in the order of the language', () => {
    expect(readDay('21/11/2026', 'en')).toBe('2026-11-21');
    expect(readDay('3.4.2026', 'fr')).toBe('2026-04-03');
    expect(readDay(' 3 4 2026 ', 'ru')).toBe('2026-04-03');
    expect(readDay('2026/4/3', 'zh')).toBe('2026-04-03');
    expect(readDay('2026年4月3日', 'zh')).toBe('2026-04-03');
  });

  it('is taken with the month as a word, long or short, in the language or in English', () => {
    expect(readDay('21 November 2026', 'en')).toBe('2026-11-21');
    expect(readDay('Nov 21, 2026', 'en')).toBe('2026-11-21');
    expect(readDay('1er février 2026', 'fr')).toBe('2026-02-01');
    expect(readDay('1 févr. 2026', 'fr')).toBe('2026-02-01');
    expect(readDay('21 nov 2026', 'ru')).toBe('2026-11-21');
    expect(readDay('21 ноября 2026', 'ru')).toBe('2026-11-21');
  });

  it('is taken in other digits', () => {
    expect(readDay('٢١/١١/٢٠٢٦', 'ar')).toBe('2026-11-21');
    expect(readDay('۲۰۲۶-۱۱-۲۱', 'ar')).toBe('2026-11-21');
  });

  it('is not guessed', () => {
    for (const text of [
      '',
      'soon',
      '21/11',
      '21/11/26',
      '31/02/2026',
      '2026-13-01',
      '1 ju 2026',
      '1 juxx 2026',
      '21/11/20261',
    ])
      expect(readDay(text, 'en'), text).toBeNull();
    // June or July.
    expect(readDay('1 jui 2026', 'fr')).toBeNull();
  });

  it('is read again as what was written, whatever the language', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('en', 'fr', 'es', 'ar', 'ru', 'zh', 'ar-XB', 'en-XA'), (moment, language) => {
        const iso = moment.toISOString().slice(0, 10);
        expect(readDay(writeDay(iso, language), language)).toBe(iso);
      }),
    );
  });

  it('is said with its day of the week', () => {
    expect(sayDay('2026-11-21', 'en')).toMatch(/^Saturday,? 21 November 2026$/);
    expect(sayDay('2026-11-21', 'fr')).toBe('samedi 21 novembre 2026');
    expect(sayDay('2026-07-01', 'fr')).toBe('mercredi 1er juillet 2026');
    expect(readDay('1er juillet 2026', 'fr')).toBe('2026-07-01');
  });
});
