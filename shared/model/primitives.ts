import { z } from 'zod';

/** Bounds that every parsed text keeps: long enough for a statement in an interview, short enough to stay readable. */
export const limits = { shortText: 500, longText: 20_000, list: 5_000 } as const;

export const ShortText = z.string().min(1).max(limits.shortText);
export const LongText = z.string().max(limits.longText);

/** A text that says something: blanks are no rationale, no reason and no name. */
export const Words = LongText.regex(/\S/u, 'a text that is not blank');

/** An id as packs and files write it: visible characters without spaces or separators that Waymark uses itself. */
export const Id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\s:#|]+$/u, 'an id without spaces and without : # |');

/** A calendar day, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

/** A language tag as used in text maps: `en`, `fr`, `zh-Hans`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or fr');

/** A text that is the same in every language, or one text by language. */
export const LocalText = z.union([
  z.string().min(1).max(limits.longText),
  z
    .record(LanguageTag, z.string().min(1).max(limits.longText))
    .refine((map) => Object.keys(map).length > 0, 'at least one language'),
]);
export type LocalText = z.infer<typeof LocalText>;

/**
 * The text in `language`; if that is missing, in English, then in the first language there is. Never an empty place.
 */
export const textIn = (text: LocalText, language: string): string =>
  typeof text === 'string' ? text : (text[language] ?? text['en'] ?? Object.values(text)[0] ?? '');
