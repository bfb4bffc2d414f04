import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { placesOf, type RoadMapDocument } from '../model';
import { directionOf } from '../script';
import { paragraph, runs } from './text';

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

const header = ({ name, titlePage, direction }: RoadMapDocument): Header =>
  new Header({
    children: [
      paragraph(runningName(name), direction, { style: 'Header' }),
      paragraph(titlePage.draft, direction, { style: 'Header' }),
    ],
  });

const footer = ({ pageLine, direction }: RoadMapDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: 'center',
        ...(directionOf(pageLine, direction) === 'rtl' ? { bidirectional: true } : {}),
        children: placesOf(pageLine).flatMap(({ text, place }) => {
          if (!place) return runs(text);
          return [new TextRun({ children: [text === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES] })];
        }),
      }),
    ],
  });

/** Pages of one orientation with their running head and foot; the title page has neither. */
export const pages = (
  printed: RoadMapDocument,
  children: readonly FileChild[],
  isLandscape: boolean,
  hasTitlePage: boolean,
): ISectionOptions => {
  const side = isLandscape ? page.narrowMargin : page.margin;
  return {
    headers: {
      default: header(printed),
      ...(hasTitlePage ? { first: new Header({ children: [new Paragraph({ style: 'Header' })] }) } : {}),
    },
    footers: {
      default: footer(printed),
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
    children,
  };
};
