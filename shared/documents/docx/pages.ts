import { Footer, Header, PageOrientation, Paragraph, type ISectionOptions } from 'docx';
import { placesOf, type RoadMapDocument } from '../model';
import { directionOf } from '../script';
import { paragraph, runs } from './text';
import { paragraphOf, run, type Xml } from './xml';

/** A4 in twentieths of a point, and its margins: 25 mm, and 20 mm on a page set across. */
const page = { short: 11_906, long: 16_838, margin: 1_417, narrowMargin: 1_134 } as const;

/** The width of the text. */
export const textWidth = (isLandscape: boolean): number =>
  isLandscape ? page.long - 2 * page.narrowMargin : page.short - 2 * page.margin;

/** The height of the text between the margins. */
export const textHeight = (isLandscape: boolean): number =>
  isLandscape ? page.short - 2 * page.narrowMargin : page.long - 2 * page.margin;

/** A long name is cut in the running head, where it may not push the text down. */
const runningName = (name: string): string => (name.length > 110 ? `${[...name].slice(0, 110).join('')}…` : name);

/** The running head as it is written: the name of the document, and that it is a draft. */
export const runningHead = ({ name, titlePage, direction }: RoadMapDocument): Xml =>
  paragraph(runningName(name), direction, { style: 'Header' }) +
  paragraph(titlePage.draft, direction, { style: 'Header' });

/** A number that Word counts for each page. */
const counted = (field: 'PAGE' | 'NUMPAGES'): Xml =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText xml:space="preserve">${field}</w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  run('<w:fldChar w:fldCharType="end"/>');

export const runningFoot = ({ pageLine, direction }: RoadMapDocument): Xml =>
  paragraphOf(
    placesOf(pageLine)
      .map(({ text, place }) => (place ? counted(text === 'page' ? 'PAGE' : 'NUMPAGES') : runs(text)))
      .join(''),
    { style: 'Footer', alignment: 'center', rightToLeft: directionOf(pageLine, direction) === 'rtl' },
  );

/** Stands in what the library makes where {@link runningHead} and {@link runningFoot} are put. */
export const place = 'HERE';

/** Pages of one orientation with their running head and foot; the title page has neither. */
export const pages = (isLandscape: boolean, hasTitlePage: boolean): Omit<ISectionOptions, 'children'> => {
  const side = isLandscape ? page.narrowMargin : page.margin;
  return {
    headers: {
      default: new Header({ children: [new Paragraph(place)] }),
      ...(hasTitlePage ? { first: new Header({ children: [new Paragraph({ style: 'Header' })] }) } : {}),
    },
    footers: {
      default: new Footer({ children: [new Paragraph(place)] }),
      ...(hasTitlePage ? { first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) } : {}),
    },
    properties: {
      titlePage: hasTitlePage,
      page: {
        size: {
          width: page.short,
          height: page.long,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: side, bottom: side, left: side, right: side, header: 600, footer: 600 },
      },
    },
  };
};
