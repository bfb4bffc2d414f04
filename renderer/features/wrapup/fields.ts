import { z } from 'zod';
import { LongText, type ObservationPart } from '../../../shared/model';

/** The page as it is edited: every part has a text, generated or written. */
export const ObservationFields = z.object({
  opening: LongText,
  inPlace: LongText,
  partly: LongText,
  notYet: LongText,
  open: LongText,
  next: LongText,
} satisfies Record<ObservationPart, typeof LongText>);
export type ObservationTexts = z.infer<typeof ObservationFields>;
