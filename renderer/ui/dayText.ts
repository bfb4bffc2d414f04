import { formattingTag, inWords } from '../../shared/messages';
import { IsoDate } from '../../shared/model';

// The same calendar and digits as every other day that Waymark writes.
const numeric = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(formattingTag(language), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });

const spoken = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(formattingTag(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });

const momentOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** A day (`YYYY-MM-DD`) in figures, in the order in which `language` writes them: 21/11/2026. */
export const writeDay = (iso: string, language: string): string => numeric(language).format(momentOf(iso));

/** A day (`YYYY-MM-DD`) with its day of the week, so that a slip is seen: Saturday 21 November 2026. */
export const sayDay = (iso: string, language: string): string => inWords(spoken(language), momentOf(iso), language);

type Part = 'day' | 'month' | 'year';

const isPart = (type: string): type is Part => type === 'day' || type === 'month' || type === 'year';

const orderIn = (language: string): Part[] =>
  numeric(language)
    .formatToParts(0)
    .map(({ type }) => type)
    .filter(isPart);

const zeros = ['٠', '۰', '０'] as const;

/** Without marks of direction, and with the digits that files hold. */
const plain = (text: string): string =>
  [...text.replace(/[\u200e\u200f\u061c]/g, '')]
    .map((sign) => {
      const value = zeros.map((zero) => sign.codePointAt(0)! - zero.codePointAt(0)!).find((n) => n >= 0 && n <= 9);
      return value === undefined ? sign : String(value);
    })
    .join('')
    .trim();

const two = (part: string): string => part.padStart(2, '0');

const isoOf = (year: string, month: string, day: string): string | null => {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return year.length === 4 && IsoDate.safeParse(iso).success ? iso : null;
};

/** The number of the month that a word begins, in the language itself or in English; null where it is none, or several. */
const monthNamed = (word: string, language: string): string | null => {
  const wanted = word.toLocaleLowerCase(language).replace(/\.$/, '');
  if (wanted.length < 3) return null;
  for (const tongue of [language, 'en']) {
    const format = new Intl.DateTimeFormat(formattingTag(tongue), { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const found = Array.from({ length: 12 }, (_, month) => month).filter((month) => {
      const name = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value;
      return name?.toLocaleLowerCase(language).startsWith(wanted);
    });
    if (found.length === 1) return String(found[0]! + 1);
  }
  return null;
};

/**
 * The day that a person wrote, as `YYYY-MM-DD`: in figures with the year first, in figures in the order of `language`, or
 * with the month as a word. The year has four figures, so that none is guessed. Null where it is no day.
 */
export const readDay = (text: string, language: string): string | null => {
  const parts = plain(text)
    .split(/[\s./,،\-年月日]+/)
    .filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3) return null;
  const figures = parts.every((part) => /^\d{1,4}$/.test(part));
  if (figures && first.length === 4) return isoOf(first, second, third);
  if (figures) {
    const order = orderIn(language);
    const at = (part: Part): string => parts[order.indexOf(part)] ?? '';
    // Somebody who writes the year last where the language puts it first can only mean day, month and year.
    return order[0] === 'year' ? isoOf(third, second, first) : isoOf(at('year'), at('month'), at('day'));
  }
  if (!/^\d{1,4}$/.test(third)) return null;
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?$/;
  const [day, word] = ordinal.test(first) ? [first, second] : [second, first];
  const month = monthNamed(word, language);
  const number = ordinal.exec(day)?.[1];
  return month === null || number === undefined ? null : isoOf(third, month, number);
};
