import { z } from 'zod';
import { Id, IsoDate, LanguageTag, LocalText, ShortText } from './primitives';
import { Pack } from './pack';

/** How far a pack speaks a language: of so many texts, those that are missing or older than the text they translate. */
export const PackLanguage = z.strictObject({
  tag: LanguageTag,
  total: z.int().min(0),
  missing: z.int().min(0),
  outdated: z.int().min(0),
});
export type PackLanguage = z.infer<typeof PackLanguage>;

/** What lists say of a pack without reading it: made from its text when it is built in or installed. */
export const PackHeader = z.strictObject({
  id: Id,
  version: Pack.shape.version,
  title: LocalText,
  /** SHA-256 of the text, hexadecimal: by it a consultation pins a pack. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  languages: z.array(PackLanguage).max(100),
  publisher: ShortText.optional(),
  publishedOn: IsoDate.optional(),
  requirements: z.int().min(0),
  criteria: z.int().min(0),
});
export type PackHeader = z.infer<typeof PackHeader>;
