import { z } from 'zod';
import { IsoDate } from '../../../shared/model';

/** While a year is typed digit by digit, its beginnings are days too: of the first centuries, which nobody means. */
const earliestDay = '1900-01-01';

export const dayField = (message: string) =>
  z.string().refine((day) => IsoDate.safeParse(day).success && day >= earliestDay, message);

export const optionalDayField = (message: string) => z.union([z.literal(''), dayField(message)], message);
