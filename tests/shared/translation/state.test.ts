import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LocalText, Pack, SafeguardFile, sourceLanguage } from '../../../shared/model';
import {
  fingerprint,
  languagesOf,
  textExactlyIn,
  textPlaces,
  textsOf,
  translationState,
} from '../../../shared/translation';
import { smallPack } from '../pack/smallPack';

const pack = (changes: Record<string, unknown> = {}): Pack =>
  Pack.parse({ ...(parse(smallPack) as object), ...changes });

/** Every path at which a schema has a text by language, lists as `*` and maps by the author's keys too. */
const textsInSchema = (schema: z.ZodType, path: string): string[] => {
  if (schema === LocalText) return [path];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textsInSchema(schema.def.innerType as z.ZodType, path);
  if (schema instanceof z.ZodArray) return textsInSchema(schema.def.element as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodRecord) return textsInSchema(schema.def.valueType as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodUnion)
    return (schema.def.options as z.ZodType[]).flatMap((option) => textsInSchema(option, path));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) =>
      textsInSchema(inner, path === '' ? key : `${path}.${key}`),
    );
  return [];
};

/** A value that has something at each of these paths. */
const filled = (paths: readonly string[]): unknown => {
  const root: Record<string, unknown> = {};
  for (const path of paths) {
    const steps = path.split('.');
    let at = root;
    for (const [index, step] of steps.entries()) {
      const list = steps[index + 1] === '*' && !/choices$/.test(step);
      at[step === '*' ? '0' : step] ??= index === steps.length - 1 ? 'text' : list ? [] : {};
      at = at[step === '*' ? '0' : step] as Record<string, unknown>;
    }
  }
  return root;
};

describe('the texts of a pack', () => {
  it.each([
    ['pack', Pack],
    ['safeguards checklist', SafeguardFile],
  ])('are all that the schema of a %s knows', (_, schema) => {
    const inSchema = [...new Set(textsInSchema(schema, ''))].sort();
    const found = textPlaces(filled(inSchema)).map(({ path }) =>
      path.map((step) => (step === 0 || step === '0' ? '*' : step)).join('.'),
    );
    expect(found.sort()).toEqual(inSchema);
  });

  it('are named by ids, so that they are found again when entries move', () => {
    const texts = textsOf(pack());
    expect(texts[0]).toEqual({ kind: 'pack.title', path: ['title'], key: 'title', text: { en: 'A small pack' } });
    expect(texts.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'levels[2].name',
        'norms[S/RES/2396].title',
        'requirements[R1].criteria[R1-C1].step.indicator.name',
        'safeguards[OWN-1].remedy.action',
        'assistance[drafting].title',
      ]),
    );
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
  });

  it('leave out rules and numbers', () => {
    const indicator = { name: 'Share', baseline: 'from-answer', target: 90 };
    expect(
      textPlaces({ requirements: [{ criteria: [{ step: { indicator } }] }] }).map(({ path }) => path.at(-1)),
    ).toEqual(['name']);
  });
});

describe('the language in which a pack is written', () => {
  it('is the one that translations were made from, else English, else the first of the title', () => {
    expect(sourceLanguage({ title: 'Plain' })).toBe('en');
    expect(sourceLanguage({ title: { fr: 'F', en: 'E' } })).toBe('en');
    expect(sourceLanguage({ title: { fr: 'F', ar: 'A' } })).toBe('fr');
    expect(sourceLanguage({ title: { fr: 'F', en: 'E' }, translations: { en: { from: 'fr', pairs: '' } } })).toBe('fr');
    expect(sourceLanguage(null)).toBe('en');
  });

  it('comes first among its languages, and a text without languages is in it', () => {
    expect(languagesOf({ title: { fr: 'F', en: 'E' }, translations: { ar: { from: 'fr', pairs: '' } } })).toEqual([
      'fr',
      'en',
      'ar',
    ]);
    expect([
      textExactlyIn('T', 'fr', 'fr'),
      textExactlyIn('T', 'en', 'fr'),
      textExactlyIn({ en: 'T' }, 'fr', 'en'),
    ]).toEqual(['T', null, null]);
  });
});

describe('the state of a translation', () => {
  it('counts what is not there; without a record, what is there is current', () => {
    const total = textsOf(pack()).length;
    expect(translationState(pack(), 'en')).toEqual({ total, missing: 0, outdated: 0 });
    expect(translationState(pack(), 'fr')).toEqual({ total, missing: total - 1, outdated: 0 });
    expect(translationState(pack(), 'ar')).toEqual({ total, missing: total, outdated: 0 });
  });

  it('counts what was made from another text than stands there now', () => {
    const title = { en: 'A small pack', fr: 'Un petit dossier' };
    const state = (pairs: string, changed: object = title) =>
      translationState(pack({ title: changed, translations: { fr: { from: 'en', pairs } } }), 'fr').outdated;
    const both = `${fingerprint('First', 'Premier')} ${fingerprint('A small pack', 'Un petit dossier')}`;
    expect(state(both)).toBe(0);
    expect(state('')).toBe(2);
    expect(state(both, { en: 'A little pack', fr: 'Un petit dossier' })).toBe(1);
    expect(state(both, { en: 'A small pack', fr: 'Petit dossier' })).toBe(1);
  });

  it('rests on a fingerprint that another program can work out', () => {
    expect(fingerprint('', '')).toBe('050c5d1f');
    expect(fingerprint('Law', 'Loi')).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'));
    expect(fingerprint('é', 'é')).not.toBe(fingerprint('é', 'e\u0301'));
  });
});
