/** Calendar arithmetic on `YYYY-MM-DD` days, free of clocks and time zones. */

const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');

/** `date` plus `months` whole months, clamped to the month's last day: 31 January + 1 month is 28 (29) February. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(day, monthLength(y, m)))}`;
};

/** The day before `date`. */
export const dayBefore = (date: string): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
};
