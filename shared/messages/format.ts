import { formattingTag } from './languages';

const remembered = <Formatter>(make: (language: string) => Formatter): ((language: string) => Formatter) => {
  const made = new Map<string, Formatter>();
  return (language) => {
    const formatter = made.get(language) ?? make(language);
    made.set(language, formatter);
    return formatter;
  };
};

// Calendar and digits are fixed, so that a date in a document reads the same on every machine and beside the symbols of
// resolutions, whatever a machine's own settings are.
const dates = remembered(
  (language) =>
    new Intl.DateTimeFormat(formattingTag(language), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
);
const numbers = remembered(
  (language) =>
    new Intl.NumberFormat(formattingTag(language), {
      maximumFractionDigits: 2,
      numberingSystem: 'latn',
      useGrouping: true,
    }),
);
const shares = remembered(
  (language) =>
    new Intl.NumberFormat(formattingTag(language), {
      style: 'percent',
      maximumFractionDigits: 1,
      numberingSystem: 'latn',
    }),
);
const lists = remembered(
  (language) => new Intl.ListFormat(formattingTag(language), { type: 'conjunction', style: 'long' }),
);

/** What a language writes instead of "1" for the first day of a month, which Intl does not know. */
const firstOfMonth: Readonly<Record<string, string>> = { fr: '1er' };

/** A moment as a formatter of this language writes it, with the first day of a month as the language has it: 1er juillet 2026. */
export const inWords = (formatter: Intl.DateTimeFormat, moment: number | Date, language: string): string => {
  const first = firstOfMonth[language.split('-')[0]!];
  if (first === undefined) return formatter.format(moment);
  return formatter
    .formatToParts(moment)
    .map(({ type, value }) => (type === 'day' && value === '1' ? first : value))
    .join('');
};

/**
 * A calendar day in words, such as 21 November 2026.
 * @param iso `YYYY-MM-DD`, or a moment that begins so (its day as written); any other text is given back as it is
 */
export const formatDate = (iso: string, language: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (year === undefined) return iso;
  return inWords(dates(language), Date.UTC(Number(year), Number(month) - 1, Number(day)), language);
};

const months = remembered(
  (language) =>
    new Intl.DateTimeFormat(formattingTag(language), { month: 'narrow', timeZone: 'UTC', calendar: 'gregory' }),
);

/** The month of a day in as little room as the language has for it, for the head of a timeline. */
export const formatMonth = (iso: string, language: string): string =>
  months(language).format(Date.parse(iso.slice(0, 10)));

/** A share of one as a percentage: 0.8 is 80 %. */
export const formatShare = (share: number, language: string): string => shares(language).format(share);

/** A number with at most two decimals, such as 1,250.5. */
export const formatNumber = (value: number, language: string): string => numbers(language).format(value);

/** What a language writes between whole and part of a number, and between its thousands: for fields in which numbers are typed. */
export const separators = (language: string): { readonly decimal: string; readonly group: string } => {
  const parts = numbers(language).formatToParts(11111.5);
  const sign = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return { decimal: sign('decimal'), group: sign('group') };
};

/** Items as a sentence lists them: A, B and C. */
export const formatList = (items: readonly string[], language: string): string => lists(language).format(items);

const languageNames = remembered(
  (reader) => new Intl.DisplayNames([formattingTag(reader), 'en'], { type: 'language' }),
);

/** The name of a language as readers of `reader` call it: "French" or « anglais ». */
export const languageName = (language: string, reader: string): string =>
  languageNames(reader).of(language) ?? language;

const monthsOfYears = remembered(
  (language) =>
    new Intl.DateTimeFormat(formattingTag(language), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }),
);

/** A date as precise as it is known: a year as it stands, a month of a year, or a day. */
export const formatKnownDate = (known: string, language: string): string => {
  if (known.length === 4) return known;
  return known.length === 7 ? monthsOfYears(language).format(Date.parse(known)) : formatDate(known, language);
};
