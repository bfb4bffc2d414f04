import { describe, expect, it } from 'vitest';
import { createTranslator, pseudo, pseudoCatalogue } from '../../../shared/messages';

describe('a made-up language', () => {
  it('changes every letter, lengthens, brackets, and leaves what is to be filled', () => {
    expect(pseudo('Saved at {{time}}', 'en-XA')).toBe('⟦Šááṽééđ ááť {{time}}⟧');
    expect(pseudo('Saved at {{time}}', 'ar-XB')).toMatch(/^⟦[\p{Script=Arabic} ]+\{\{time\}\}⟧$/u);
    expect(pseudo('See $t(domain:state.met), {{count}} times', 'en-XA')).toContain('$t(domain:state.met)');
  });

  it('has every plural form of its grammar, so that nothing falls back to English', () => {
    const english = { rows: { one: 'One', count_one: '{{count}} row', count_other: '{{count}} rows' } };
    for (const language of ['en-XA', 'ar-XB'] as const) {
      const { translator } = createTranslator({
        en: { list: english },
        [language]: { list: pseudoCatalogue(english, language) as typeof english },
      });
      for (const count of [0, 1, 2, 3, 11, 100])
        expect(translator(language).t('list:rows.count', { count })).toMatch(/^⟦.*⟧$/);
    }
  });
});
