import type { Archive } from './archive';
import { readXml } from './xml';

/** Spreadsheets write characters that XML does not have as `_xHHHH_`, among them the first half of old systems' line ends. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_(\n?)/g, (_, code: string, end: string) =>
        code === '000D' && end !== '' ? end : String.fromCharCode(Number.parseInt(code, 16)) + end,
      )
    : text;

const blanks = /^[ \t\n]+|[ \t\n]+$/g;

/**
 * Puts the pieces of one text together: plain (`t`), or in runs of different looks (`r/t`). Reading aids of Japanese
 * (`rPh`) are not part of it. Blanks at its ends count only where the file says so.
 */
export class TextPieces {
  private pieces: string[] = [];
  private open = false;
  private keepBlanks = false;
  private aids = 0;
  private current = '';

  opened(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 's:rPh') this.aids += 1;
    if (name !== 's:t' || this.aids > 0) return;
    this.open = true;
    this.keepBlanks = attribute('xml:space') === 'preserve';
    this.current = '';
  }

  text(text: string): void {
    if (this.open) this.current += text;
  }

  closed(name: string): void {
    if (name === 's:rPh') this.aids -= 1;
    if (name !== 's:t' || !this.open) return;
    this.open = false;
    this.pieces.push(this.keepBlanks ? this.current : this.current.replace(blanks, ''));
  }

  take(): string {
    const whole = unescaped(this.pieces.join(''));
    this.pieces = [];
    return whole;
  }
}

/** The texts that cells name by number. */
export const sharedStringsOf = (
  archive: Archive,
  part: string | null,
  count: (strings: number) => void,
): readonly string[] => {
  const strings: string[] = [];
  if (part === null) return strings;
  const pieces = new TextPieces();
  readXml(archive.text(part), part, {
    open: (name, attribute) => pieces.opened(name, attribute),
    text: (text) => pieces.text(text),
    close: (name) => {
      pieces.closed(name);
      if (name !== 's:si') return;
      count(1);
      strings.push(pieces.take());
    },
  });
  return strings;
};
