import { type IParagraphStyleOptions, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { RoadMapDocument } from '../model';
import { colours } from '../palette';
import { faces } from './fontTable';
import { documentLanguage } from './languages';
import { cellMargin, looks, type Look, type StyleId } from './looks';
import { list } from './text';

/** Sizes are half points. Scripts such as Arabic look smaller at the same size and are set larger. */
const size = (points: number): { size: number; sizeComplexScript: number } => ({
  size: points * 2,
  sizeComplexScript: Math.round(points * 2 * 1.15),
});

/** A look as the library writes it. */
const set = (id: StyleId, colour?: string): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> => {
  const { points, bold, before, after, line, keepNext }: Look = looks[id];
  return {
    run: {
      ...size(points),
      ...(bold === true ? { bold, boldComplexScript: true } : {}),
      ...(colour === undefined ? {} : { color: colour }),
    },
    paragraph: {
      spacing: { before, after, line, lineRule: 'auto' },
      ...(keepNext === true ? { keepNext } : {}),
    },
  };
};

const { latin, arabic, chinese } = faces;
const fonts = { ascii: latin.name, hAnsi: latin.name, cs: arabic.name, eastAsia: chinese.name };

const styleOf = (
  id: StyleId,
  name: string,
  { colour, ...rest }: Omit<IParagraphStyleOptions, 'id' | 'name' | 'run'> & { readonly colour?: string } = {},
): IParagraphStyleOptions => {
  const { run, paragraph } = set(id, colour);
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
    run,
    paragraph: { ...paragraph, ...rest.paragraph },
  };
};

const { ink, quiet, accent } = colours;

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  styleOf('Draft', 'Draft mark', {
    colour: ink,
    paragraph: { border: { bottom: { style: 'single', size: 4, space: 4, color: ink } } },
  }),
  styleOf('Programme', 'Programme', { colour: quiet }),
  styleOf('Subtitle', 'Subtitle', { colour: quiet }),
  styleOf('Lead', 'Lead'),
  styleOf('Reason', 'Reason'),
  styleOf('Small', 'Small', { colour: quiet }),
  styleOf('Notice', 'Notice', { colour: quiet }),
  styleOf('FirstNotice', 'First notice', { basedOn: 'Notice', colour: quiet }),
  styleOf('ListBullet', 'List Bullet'),
  styleOf('TableText', 'Table text'),
  styleOf('TableHead', 'Table head', { basedOn: 'TableText' }),
  styleOf('TableStrong', 'Table strong', { basedOn: 'TableText' }),
  styleOf('LevelText', 'Level', { basedOn: 'TableText' }),
  styleOf('TableDense', 'Table text, dense', { basedOn: 'TableText' }),
  styleOf('TableDenseStrong', 'Table strong, dense', { basedOn: 'TableStrong' }),
  styleOf('HeatText', 'Heat map', { basedOn: 'TableText' }),
  styleOf('HeatHead', 'Heat map head', { basedOn: 'TableHead' }),
  styleOf('TimelineText', 'Timeline', { basedOn: 'TableText' }),
  styleOf('FactTerm', 'Fact term', { basedOn: 'TableText', colour: quiet }),
  styleOf('Contents', 'Contents title', { colour: accent }),
  styleOf('TOC1', 'toc 1'),
  styleOf('TOC2', 'toc 2', { paragraph: { indent: { start: 340 } } }),
  styleOf('Header', 'header', { colour: quiet }),
  styleOf('Footer', 'footer', { colour: quiet }),
];

const border = (side: string, width: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${colour}"/>`;

const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const { block, inline } = cellMargin;

/** Table styles that show up in Word's gallery, so that all tables change together. */
const tableStyle = (id: string, name: string, head: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}">` +
  `<w:name w:val="${name}"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>` +
  `${border('top', 4, colours.rule)}${border('bottom', 4, colours.rule)}${border('insideH', 4, colours.rule)}</w:tblBorders>` +
  `<w:tblCellMar>${margin('top', block)}${margin('left', inline)}${margin('bottom', block)}${margin('right', inline)}` +
  `</w:tblCellMar></w:tblPr>${head}</w:style>`;

const headRow =
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${border('bottom', 8, colours.ink)}</w:tcBorders>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${colours.head}"/></w:tcPr></w:tblStylePr>`;

const heading = (id: StyleId, colour: string): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> => {
  const { run, paragraph } = set(id, colour);
  return { run, paragraph: { ...paragraph, keepLines: true } };
};

/** Every look of the document is a style that a person can change in one place. */
export const styles = (printed: RoadMapDocument): IStylesOptions => ({
  default: {
    document: {
      run: { font: fonts, ...size(looks.Normal.points), color: ink, language: documentLanguage(printed) },
      paragraph: { spacing: { after: looks.Normal.after, line: looks.Normal.line, lineRule: 'auto' } },
    },
    title: set('Title', ink),
    heading1: heading('Heading1', accent),
    heading2: heading('Heading2', accent),
    heading3: heading('Heading3', ink),
    heading4: heading('Heading4', ink),
    caption: set('Caption', ink),
  },
  paragraphStyles: [...paragraphStyles],
});

/** The library takes table styles only as a sheet of styles of their own. */
export const tableStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${tableStyle('RoadMapTable', 'Road map table', headRow)}${tableStyle('RoadMapFacts', 'Road map facts', '')}</w:styles>`;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: list.reference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { start: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};
