import { formattingTag, inWords } from '../../shared/messages';

/** The calendar day of a moment (milliseconds) where this computer stands, `YYYY-MM-DD`. */
export const localDay = (moment: number): string => {
  const date = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Day and time of a moment (milliseconds) where this computer stands, as `language` writes them. */
export const formatMoment = (moment: number, language: string): string =>
  inWords(
    new Intl.DateTimeFormat(formattingTag(language), { dateStyle: 'long', timeStyle: 'short' }),
    moment,
    language,
  );
