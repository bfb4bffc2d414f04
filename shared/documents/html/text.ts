import { direction } from '../../messages';
import { isolates, languageOfAll, type Stretch } from '../printable';
import { byBreaking } from '../script';
import { escaped } from '../../office';

const breaking = (text: string): string =>
  byBreaking(text)
    .map((part) => (part.together ? `<span class="keep">${escaped(part.text)}</span>` : escaped(part.text)))
    .join('')
    .replace(/\n/g, '<br>');

const stretch = ({ text, isolated, language }: Stretch): string => {
  if (language !== null) return `<bdi lang="${escaped(language)}">${breaking(text)}</bdi>`;
  return isolated ? `<bdi>${breaking(text)}</bdi>` : breaking(text);
};

/** A text as HTML: escaped, names of the other direction isolated, symbols and dates kept on one line. The only way in. */
export const html = (text: string): string =>
  languageOfAll(text) === null
    ? isolates(text).map(stretch).join('')
    : isolates(text)
        .map((all) => breaking(all.text))
        .join('');

/**
 * What an element says of its text: that it takes its direction from the text itself, or, where all of it is in another language
 * than the document, that language and its direction.
 */
export const speaking = (text: string): string => {
  const language = languageOfAll(text);
  return language === null ? 'dir="auto"' : `lang="${escaped(language)}" dir="${direction(language)}"`;
};
