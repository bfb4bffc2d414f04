import type { Direction } from '../../messages';
import { isolates } from '../printable';
import { byBreaking, byScript, directionOf } from '../script';
import { runLanguage } from './languages';
import { paragraphOf, run, words, type Xml } from './xml';

const nonBreakingSpace = '\u00A0';

/** Word's own hyphen and space that do not break; the characters themselves stay in the font of the text. */
const together = (text: string): Xml =>
  text
    .replaceAll(' ', nonBreakingSpace)
    .split('-')
    .map((part) => (part === '' ? '' : words(part)))
    .join('<w:noBreakHyphen/>');

const pieces = (line: string): Xml =>
  byBreaking(line)
    .map((part) => (part.together ? together(part.text) : words(part.text)))
    .join('');

/** A text as runs: cut where lines break and where the script turns, each with its direction. */
export const runs = (text: string): Xml =>
  isolates(text)
    .flatMap(({ text: part, language }) => byScript(part).map((stretch) => ({ ...stretch, language })))
    .map(({ text: stretch, rightToLeft, language }) => {
      const properties = `${rightToLeft ? '<w:rtl/>' : ''}${language === null ? '' : runLanguage(language)}`;
      return stretch
        .split('\n')
        .map((line, i) => run(`${i > 0 ? '<w:br/>' : ''}${pieces(line)}`, properties))
        .join('');
    })
    .join('');

/** The document's one kind of list, defined with its pages, and the number that the package gives it. */
export const list = { reference: 'list', number: 2 } as const;

/** A place that the table of contents refers to, by its number in the document. */
export const bookmarkName = (number: number): string => `_Toc${number}`;

export interface ParagraphLook {
  readonly style?: string;
  readonly bullet?: boolean;
  readonly keepNext?: boolean;
  readonly centred?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Around the text, by its number. */
  readonly bookmark?: number;
}

const bookmarked = (content: Xml, number: number): Xml =>
  `<w:bookmarkStart w:name="${bookmarkName(number)}" w:id="${number}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;

/** A paragraph that takes its direction from its own text, so that one that is not yet translated still reads rightly. */
export const paragraph = (text: string, direction: Direction, look: ParagraphLook = {}): Xml => {
  const { style, bullet, keepNext, centred, pageBreakBefore, bookmark } = look;
  const content = runs(text);
  return paragraphOf(bookmark === undefined ? content : bookmarked(content, bookmark), {
    ...(style === undefined ? {} : { style }),
    ...(bullet === true
      ? {
          style: 'ListBullet',
          list: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list.number}"/></w:numPr>`,
        }
      : {}),
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(pageBreakBefore === undefined ? {} : { pageBreakBefore }),
    ...(centred === true ? { alignment: 'center' } : {}),
    rightToLeft: directionOf(text, direction) === 'rtl',
  });
};
