import { z } from 'zod';
import { LanguageTag, LongText } from './primitives';

/** The parts of the preliminary observations, in the order of the page. */
export const observationParts = ['opening', 'inPlace', 'partly', 'notYet', 'open', 'next'] as const;
export type ObservationPart = (typeof observationParts)[number];

/**
 * What a person wrote into the preliminary observations of one language, part by part, instead of what the findings
 * generate. A part that is absent is generated; a blank one is left out on purpose. A line that begins with a bullet or a
 * dash is a point of a list.
 */
export const Observations = z.strictObject({
  language: LanguageTag,
  opening: LongText.optional(),
  inPlace: LongText.optional(),
  partly: LongText.optional(),
  notYet: LongText.optional(),
  open: LongText.optional(),
  next: LongText.optional(),
});
export type Observations = z.infer<typeof Observations>;
