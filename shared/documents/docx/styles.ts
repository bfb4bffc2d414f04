import { type IParagraphStyleOptions, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { RoadMapDocument } from '../model';
import { colours } from '../palette';
import { listReference } from './text';

/** Sizes are half points. Scripts such as Arabic look smaller at the same size and are set larger. */
const size = (points: number): { size: number; sizeComplexScript: number } => ({
  size: points * 2,
  sizeComplexScript: Math.round(points * 2 * 1.15),
});

const fonts = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Naskh Arabic', eastAsia: 'Noto Sans CJK SC' };

/** The regional forms by which word processors know their dictionaries. */
const regional: Readonly<Record<string, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  zh: 'zh-CN',
  ar: 'ar-SA',
};

const language = ({ language: tag, direction }: RoadMapDocument): object => {
  const full = regional[tag] ?? tag;
  return {
    value: direction === 'rtl' ? 'en-GB' : full,
    eastAsia: tag.startsWith('zh') ? full : 'zh-CN',
    bidirectional: direction === 'rtl' ? full : 'ar-SA',
  };
};

const styleOf = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
});

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  styleOf('Draft', 'Draft mark', {
    run: { ...size(9), color: colours.ink },
    paragraph: {
      spacing: { after: 1800 },
      border: { bottom: { style: 'single', size: 4, space: 4, color: colours.ink } },
    },
  }),
  styleOf('Programme', 'Programme', {
    run: { ...size(13), color: colours.quiet },
    paragraph: { spacing: { before: 600, after: 120 } },
  }),
  styleOf('Lead', 'Lead', { run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 80, after: 80 } } }),
  styleOf('Reason', 'Reason', { paragraph: { spacing: { before: 140, after: 60, line: 276, lineRule: 'auto' } } }),
  styleOf('Small', 'Small', {
    run: { ...size(8.5), color: colours.quiet },
    paragraph: { spacing: { before: 100, after: 80, line: 252, lineRule: 'auto' } },
  }),
  styleOf('Notice', 'Notice', {
    run: { ...size(9), color: colours.quiet },
    paragraph: { spacing: { before: 0, after: 100, line: 264, lineRule: 'auto' } },
  }),
  styleOf('FirstNotice', 'First notice', {
    basedOn: 'Notice',
    paragraph: { spacing: { before: 600, after: 100, line: 264, lineRule: 'auto' } },
  }),
  styleOf('TableText', 'Table text', {
    run: size(8.5),
    paragraph: { spacing: { before: 20, after: 20, line: 245, lineRule: 'auto' } },
  }),
  styleOf('TableHead', 'Table head', {
    basedOn: 'TableText',
    run: { ...size(8), bold: true },
    paragraph: { keepNext: true, spacing: { before: 40, after: 40, line: 245, lineRule: 'auto' } },
  }),
  styleOf('TableStrong', 'Table strong', { basedOn: 'TableText', run: { bold: true } }),
  styleOf('LevelText', 'Level', {
    basedOn: 'TableText',
    run: size(8),
    paragraph: { spacing: { before: 20, after: 20, line: 230, lineRule: 'auto' } },
  }),
  styleOf('FactTerm', 'Fact term', { basedOn: 'TableText', run: { ...size(8.5), color: colours.quiet } }),
  styleOf('Contents', 'Contents title', {
    run: { ...size(16), bold: true, color: colours.accent },
    paragraph: { spacing: { before: 0, after: 240 } },
  }),
  styleOf('TOC1', 'toc 1', { run: { bold: true }, paragraph: { spacing: { before: 100, after: 30 } } }),
  styleOf('TOC2', 'toc 2', {
    run: size(9.5),
    paragraph: { indent: { start: 340 }, spacing: { before: 0, after: 20 } },
  }),
  styleOf('Header', 'header', { run: { ...size(8), color: colours.quiet }, paragraph: { spacing: { after: 0 } } }),
  styleOf('Footer', 'footer', { run: { ...size(8), color: colours.quiet }, paragraph: { spacing: { after: 0 } } }),
];

const border = (side: string, width: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${colour}"/>`;

/** Table styles that show up in Word's gallery, so that all tables change together. */
const tableStyle = (id: string, name: string, head: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}">` +
  `<w:name w:val="${name}"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>` +
  `${border('top', 4, colours.rule)}${border('bottom', 4, colours.rule)}${border('insideH', 4, colours.rule)}</w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>' +
  `<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>${head}</w:style>`;

const headRow =
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${border('bottom', 8, colours.ink)}</w:tcBorders>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${colours.head}"/></w:tcPr></w:tblStylePr>`;

/** Every look of the document is a style that a person can change in one place. */
export const styles = (printed: RoadMapDocument): IStylesOptions => ({
  default: {
    document: {
      run: { font: fonts, ...size(10), color: colours.ink, language: language(printed) },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { ...size(23), bold: true, color: colours.ink },
      paragraph: { spacing: { before: 0, after: 200, line: 264, lineRule: 'auto' } },
    },
    heading1: {
      run: { ...size(18), bold: true, color: colours.accent },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 240, line: 264, lineRule: 'auto' } },
    },
    heading2: {
      run: { ...size(13), bold: true, color: colours.accent },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 440, after: 120, line: 264, lineRule: 'auto' } },
    },
    heading3: {
      run: { ...size(10.5), bold: true, color: colours.ink },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 320, after: 100, line: 264, lineRule: 'auto' } },
    },
    caption: {
      run: { ...size(8.5), bold: true, color: colours.ink },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    },
  },
  paragraphStyles: [
    ...paragraphStyles,
    styleOf('Subtitle', 'Subtitle', {
      run: { ...size(14), color: colours.quiet },
      paragraph: { spacing: { before: 0, after: 480 } },
    }),
  ],
});

/** The library takes table styles only as a sheet of styles of their own. */
export const tableStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${tableStyle('RoadMapTable', 'Road map table', headRow)}${tableStyle('RoadMapFacts', 'Road map facts', '')}</w:styles>`;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: listReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { start: 340, hanging: 227 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};
