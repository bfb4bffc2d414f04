import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync, inflateRawSync } from 'node:zlib';

/** One stem for each script: rare enough that nothing but a canary contains it. */
const stems = ['wmcanaryqz', 'قنريةقزظغ', '金絲雀祕鷺', 'канарейкощ'] as const;

/** The nth canary: a text that a leak scan recognises wherever and however it is encoded. */
export const canary = (n: number): string => `${stems[n % stems.length]!}${String(n).padStart(4, '0')}`;

const base64Core = (text: Buffer, phase: number): Buffer => {
  // What stands in the middle does not depend on what is around it: whole groups of three bytes only.
  const shifted = text.subarray((3 - phase) % 3);
  const whole = shifted.subarray(0, shifted.length - (shifted.length % 3));
  return Buffer.from(whole.toString('base64'));
};

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const needles = stems.flatMap((stem) => {
  const utf8 = Buffer.from(stem);
  const forms: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', utf8],
    ['UTF-16 LE', Buffer.from(stem, 'utf16le')],
    ['UTF-16 BE', utf16be(stem)],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ...[0, 1, 2].map((phase) => [`base64, phase ${phase}`, base64Core(utf8, phase)] as const),
    [
      'JSON escapes',
      Buffer.from(
        JSON.stringify(stem)
          .slice(1, -1)
          .replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    ],
    ['percent escapes', Buffer.from(encodeURIComponent(stem))],
  ];
  return forms.map(([form, bytes]) => ({ stem, form, bytes }));
});

/** The forms in which any canary stands in these bytes. */
export const hitsIn = (bytes: Buffer): string[] =>
  needles.filter((needle) => bytes.includes(needle.bytes)).map(({ stem, form }) => `${stem} as ${form}`);

const inflated = (bytes: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      found.push(inflate(bytes));
    } catch {
      // Most files are not compressed.
    }
  }
  return found;
};

/** Every file below a folder that holds a canary in some form, its name included, and what was looked at. */
export const scanFolder = async (folder: string): Promise<{ files: number; bytes: number; hits: string[] }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const result = { files: 0, bytes: 0, hits: [] as string[] };
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    for (const hit of hitsIn(Buffer.from(entry.name))) result.hits.push(`name of ${path}: ${hit}`);
    if (!entry.isFile()) continue;
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    result.files++;
    result.bytes += content.length;
    for (const part of [content, ...inflated(content)])
      for (const hit of hitsIn(part)) result.hits.push(`${path}: ${hit}`);
  }
  return result;
};
