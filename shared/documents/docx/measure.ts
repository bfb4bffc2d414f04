import type { Look } from './looks';

/**
 * Widths of the characters from the space to the tilde in hundredths of the font's size, as Noto Sans has them. The estimate of
 * pages needs no more: other letters are close to these, and other fonts to this one.
 */
const plain = [
  26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57,
  57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93, 59, 57,
  57, 33, 37, 33, 57, 44, 28, 56, 61, 48, 61, 56, 34, 61, 62, 26, 26, 53, 26, 93, 62, 60, 61, 61, 41, 48, 36, 62, 51,
  79, 53, 51, 47, 38, 55, 38, 57,
] as const;

const boldFactor = 1.05;

/** Characters of scripts that are as wide as they are high. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const widthOf = (character: string): number => {
  const code = character.codePointAt(0)!;
  if (code >= 32 && code < 127) return plain[code - 32]!;
  if (code === 0x2018 || code === 0x2019) return 20;
  if (wide.test(character)) return 100;
  return 56;
};

/** The width of a text in points. */
const lengthOf = (text: string, { points, bold = false }: Look): number => {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return (sum / 100) * points * (bold ? boldFactor : 1);
};

/** How many lines a text takes in a width given in points, broken at its spaces. */
export const linesIn = (text: string, width: number, look: Look): number => {
  const space = lengthOf(' ', look);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = lengthOf(word, look);
      if (used > 0 && used + space + length > width) {
        lines += 1;
        used = 0;
      }
      // A word that is wider than the line is broken within.
      if (length > width && width > 0) lines += Math.ceil(length / width) - 1;
      used = length > width ? length % width : used === 0 ? length : used + space + length;
    }
  }
  return lines;
};

/** What a line gains in height by letters of the font for Arabic, as a share of its size: they reach further up and down. */
const complexScript = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
export const tallerBy = (text: string, { points }: Look): number => (complexScript.test(text) ? 0.9 * points : 0);

/** The font's own line height as a share of its size. */
const ownLine = 1.362;

export const lineHeight = ({ points, line }: Look): number => (points * ownLine * line) / 240;
