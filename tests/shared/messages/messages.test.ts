import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTranslator,
  direction,
  formatDate,
  formatList,
  formatNumber,
  resources,
  separators,
  translator,
} from '../../../shared/messages';
import {
  Attribution,
  Basis,
  Binding,
  CriterionState,
  Dimension,
  DueDiligence,
  InterventionStatus,
  NationalPriority,
  NeedCoverage,
  SafeguardEffect,
  StatusValue,
} from '../../../shared/model';

const english = translator('en');

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

describe('the catalogue', () => {
  const texts = Object.entries(resources['en']!).flatMap(([namespace, tree]) =>
    leaves(tree as Tree).map(([key, text]) => [`${namespace}:${key}`, text] as const),
  );

  it('has no empty text and no space at an end', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toBe('');
      expect(text.trim(), key).toBe(text);
    }
  });

  it('has every plural in all the forms that its language has', () => {
    const forms = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
    const stems = new Set(texts.flatMap(([key]) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []));
    for (const stem of stems) {
      for (const form of forms)
        expect(
          texts.map(([key]) => key),
          stem,
        ).toContain(`${stem}_${form}`);
    }
  });

  it('calls nobody but partners a provider, and blames nobody', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/provide[rd]|\bfail|weak|poor|non-complian/i);
  });

  it('has a word for every value of every scale', () => {
    const scales = {
      state: CriterionState.options,
      answer: StatusValue.options,
      dimension: Dimension.options,
      basis: Basis.options,
      attribution: Attribution.options,
      binding: Binding.options,
      priority: NationalPriority.options,
      coverage: NeedCoverage.options,
      interventionStatus: InterventionStatus.options,
      dueDiligence: DueDiligence.options,
      effect: SafeguardEffect.options,
    } as const;
    const keys = new Set(texts.map(([key]) => key));
    for (const [scale, values] of Object.entries(scales)) {
      for (const value of values) expect(keys, scale).toContain(`domain:${scale}.${value}`);
    }
  });
});

describe('a translator', () => {
  it('chooses the plural by the count', () => {
    expect(english.t('domain:months', { count: 1 })).toBe('1 month');
    expect(english.t('domain:months', { count: 9 })).toBe('9 months');
  });

  it('says in English what a language lacks', () => {
    expect(translator('ar').t('domain:state.met')).toBe('In place');
    expect(translator('ar').date('2026-11-21')).toBe('21 November 2026');
    expect(translator('ar').direction).toBe('rtl');
  });

  it('puts values in as they are: no escaping, no nesting, no filling of places in them', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(english.t('document:heading.part', { number: 1, title })).toBe(`1. ${title}`);
      }),
      { examples: [['$t(document:contents)'], ['{{number}}'], ['<b>&</b>'], ['$&']] },
    );
  });

  it('takes further namespaces, for the interface, and is ready at once', () => {
    const { translator: speak, instance } = createTranslator({
      en: { shell: { save: { saved: 'Saved at {{time}}' } } },
      fr: { shell: { save: { saved: 'Enregistré à {{time}}' } } },
      ru: { shell: { save: { saved: 'Сохранено в {{time}}' } } },
    });
    expect(speak('fr').t('shell:save.saved', { time: '14:02' })).toBe('Enregistré à 14:02');
    expect(speak('fr').t('domain:answer.yes')).toBe('Oui');
    expect(speak('ru').t('domain:answer.yes')).toBe('Yes');
    expect(instance.isInitialized).toBe(true);
    expect(instance.t('shell:save.saved', { time: '14:02' })).toBe('Saved at 14:02');
  });
});

describe('days, numbers and lists', () => {
  it('are written as the United Nations writes them in English', () => {
    expect(formatDate('2026-11-21', 'en')).toBe('21 November 2026');
    expect(formatNumber(1250.5, 'en')).toBe('1,250.5');
    expect(formatList(['UNODC', 'ICAO', 'IOM'], 'en')).toBe('UNODC, ICAO and IOM');
    expect(formatList([], 'en')).toBe('');
  });

  it('are written as the United Nations writes them in French', () => {
    expect(formatDate('2026-07-01', 'fr')).toBe('1er juillet 2026');
    expect(formatDate('2026-07-21', 'fr')).toBe('21 juillet 2026');
    expect(formatDate('2026-07-11', 'fr-CH')).toBe('11 juillet 2026');
    expect(formatNumber(1250.5, 'fr')).toBe('1\u202f250,5');
    expect(separators('fr')).toEqual({ decimal: ',', group: '\u202f' });
    expect(formatList(['ONUDC', 'OACI', 'OIM'], 'fr')).toBe('ONUDC, OACI et OIM');
  });

  it('take the day as it is written, in every time zone', () => {
    expect(formatDate('2026-03-06T23:59:59Z', 'en')).toBe('6 March 2026');
    expect(formatDate('0099-01-01', 'en')).toContain('99');
    expect(formatDate('soon', 'en')).toBe('soon');
  });

  it('follow the language, with the same calendar and digits', () => {
    expect(formatDate('2026-11-21', 'fr')).toBe('21 novembre 2026');
    expect(formatDate('2026-11-21', 'ar')).toMatch(/^21 .* 2026$/);
    expect(formatDate('2026-11-21', 'fa')).toContain('2026');
  });
});

describe('the direction of a language', () => {
  it('is known by its tag, a script before the language', () => {
    expect(['ar', 'fa', 'he', 'ur', 'ar-EG', 'pa-Arab', 'ks-Arab'].map(direction)).toEqual(Array(7).fill('rtl'));
    expect(['en', 'fr', 'zh-Hans', 'ru', 'ar-Latn', 'az'].map(direction)).toEqual(Array(6).fill('ltr'));
  });
});
