import { isolates } from '../printable';
import { byBreaking } from '../script';
import { escaped } from '../xml';

const breaking = (text: string): string =>
  byBreaking(text)
    .map((part) => (part.together ? `<span class="keep">${escaped(part.text)}</span>` : escaped(part.text)))
    .join('')
    .replace(/\n/g, '<br>');

/** A text as HTML: escaped, names of the other direction isolated, symbols and dates kept on one line. The only way in. */
export const html = (text: string): string =>
  isolates(text)
    .map((part) => (part.isolated ? `<bdi>${breaking(part.text)}</bdi>` : breaking(part.text)))
    .join('');
