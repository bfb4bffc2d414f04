import { strFromU8, unzipSync } from 'fflate';
import type { DocumentFormat } from '../../../shared/documents';

const zipped = (format: DocumentFormat): boolean => format === 'docx' || format === 'xlsx';

/** Every part of a file as text, by name; a file that is not an archive is one part. */
export const partsOf = (bytes: Uint8Array, format: DocumentFormat): Map<string, string> =>
  zipped(format)
    ? new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
    : new Map([[format, strFromU8(bytes)]]);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);

/** What a person reads: markup gone, Word's own hyphens and spaces as the characters that were typed, one space between words. */
export const readableText = (markup: string): string =>
  decoded(
    markup
      .replace(/<style>[\s\S]*?<\/style>/g, ' ')
      .replace(/<w:noBreakHyphen\/>/g, '-')
      .replace(/<w:(?:br|tab|cr)\/>|<br>|<\/(?:w:p|p|td|th|li|dd|dt|h\d|si|caption)>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  )
    .replace(/[\u00A0\s]+/g, ' ')
    .trim();

/** The readable text of a whole file. */
export const textOf = (bytes: Uint8Array, format: DocumentFormat): string =>
  [...partsOf(bytes, format)]
    .filter(([name]) => !name.endsWith('styles.xml') && !name.includes('theme'))
    .map(([, part]) => (format === 'json' ? part : readableText(part)))
    .join(' ');
