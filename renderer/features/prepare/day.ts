import { z } from 'zod';
import { IsoDate } from '../../../shared/model';

/** The latest day that a date field takes: without it browsers let a year grow to six digits. */
export const latestDay = '9999-12-31';

/** While a year is typed digit by digit, its beginnings are days too: of the first centuries, which nobody means. */
const earliestDay = '1900-01-01';

export const dayField = (message: string) =>
  z.string().refine((day) => IsoDate.safeParse(day).success && day >= earliestDay, message);

export const optionalDayField = (message: string) => z.union([z.literal(''), dayField(message)], message);
