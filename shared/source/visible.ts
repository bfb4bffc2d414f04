// Text from a file goes to terminals and reports: control characters could recolour or rewrite what is shown there, and
// bidirectional marks could make a sentence read backwards.
const unseen = /[\p{Cc}\p{Surrogate}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `text` with control, bidirectional and invisible characters written as `\uXXXX`. */
export const visible = (text: string): string => text.replace(unseen, escaped);

const longest = 60;

/** A piece of a file as sentences quote it: in backticks, on one line, at most 60 characters. */
export const quoted = (text: string): string => {
  const shown = [...text.slice(0, 4 * longest)];
  const short = shown.length > longest ? `${shown.slice(0, longest).join('')}…` : shown.join('');
  return `\`${visible(short)}\``;
};
