/** Months counted from the year 0, and days as fractions of them: calendar arithmetic without clocks. */

const part = (iso: string, from: number, to: number): number => Number(iso.slice(from, to));

/** The month of a day, counted from January of the year 0. */
export const monthOf = (iso: string): number => part(iso, 0, 4) * 12 + part(iso, 5, 7) - 1;

/** The first day of a month so counted. */
export const firstDayOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const daysIn = (month: number): number => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

/** Months from the first day of `begin` to the beginning of a day: 16 April is half a month after 1 April. */
export const monthsUntil = (begin: number, iso: string): number => {
  const month = monthOf(iso);
  return month - begin + (part(iso, 8, 10) - 1) / daysIn(month);
};

/** The day after a day. */
export const dayAfter = (iso: string): string =>
  new Date(Date.UTC(part(iso, 0, 4), part(iso, 5, 7) - 1, part(iso, 8, 10) + 1)).toISOString().slice(0, 10);
