import {
  BookmarkEnd,
  BookmarkStart,
  NoBreakHyphen,
  Paragraph,
  TextRun,
  type HeadingLevel,
  type IParagraphOptions,
} from 'docx';
import type { Direction } from '../../messages';
import { isolates } from '../printable';
import { runLanguage } from './languages';
import { byBreaking, byScript, directionOf } from '../script';

const nonBreakingSpace = '\u00A0';

type Piece = string | NoBreakHyphen;

/** Word's own hyphen and space that do not break; the characters themselves stay in the font of the text. */
const together = (text: string): Piece[] =>
  text
    .replaceAll(' ', nonBreakingSpace)
    .split('-')
    .flatMap((part, i) => (i === 0 ? [part] : [new NoBreakHyphen(), part]))
    .filter((piece) => piece !== '');

const pieces = (line: string): Piece[] =>
  byBreaking(line).flatMap((part) => (part.together ? together(part.text) : [part.text]));

/** A text as runs: cut where lines break and where the script turns, each with its direction. */
export const runs = (text: string): TextRun[] =>
  isolates(text)
    .flatMap(({ text: part, language }) => byScript(part).map((stretch) => ({ ...stretch, language })))
    .flatMap(({ text: stretch, rightToLeft, language }) =>
      stretch.split('\n').map(
        (line, i) =>
          new TextRun({
            children: pieces(line),
            ...(i > 0 ? { break: 1 } : {}),
            ...(rightToLeft ? { rightToLeft } : {}),
            ...(language === null ? {} : { language: runLanguage(language) }),
          }),
      ),
    );

/** The document's one kind of list, defined with its pages. */
export const listReference = 'list';

/** A place that the table of contents refers to, by its number in the document. */
export const bookmarkName = (number: number): string => `_Toc${number}`;

/** A paragraph with a bookmark around its text. */
class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, number: number) {
    super(options);
    // The paragraph's properties come first.
    this.root.splice(1, 0, new BookmarkStart(bookmarkName(number), number));
    this.root.push(new BookmarkEnd(number));
  }
}

export interface ParagraphLook {
  readonly style?: string;
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly bullet?: boolean;
  readonly keepNext?: boolean;
  readonly centred?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Numbered here and not by the library, which counts on from one document to the next. */
  readonly bookmark?: number;
}

/** A paragraph that takes its direction from its own text, so that one that is not yet translated still reads rightly. */
export const paragraph = (text: string, direction: Direction, look: ParagraphLook = {}): Paragraph => {
  const { style, heading, bullet, keepNext, centred, pageBreakBefore, bookmark } = look;
  const options: IParagraphOptions = {
    children: runs(text),
    ...(style === undefined ? {} : { style }),
    ...(heading === undefined ? {} : { heading }),
    ...(bullet === true ? { style: 'ListBullet', numbering: { reference: listReference, level: 0 } } : {}),
    ...(keepNext === true ? { keepNext } : {}),
    ...(centred === true ? { alignment: 'center' } : {}),
    ...(pageBreakBefore === true ? { pageBreakBefore } : {}),
    ...(directionOf(text, direction) === 'rtl' ? { bidirectional: true } : {}),
  };
  return bookmark === undefined ? new Paragraph(options) : new MarkedParagraph(options, bookmark);
};
