import {
  BuilderElement,
  ImportedXmlComponent,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type XmlComponent,
} from 'docx';
import { directionOf } from '../script';
import { listedHeadings, type Setting } from './body';
import { factsTable } from './tables';
import { bookmarkName, paragraph, runs } from './text';

type FieldMark = 'begin' | 'separate' | 'end';

/** One end of a field. A dirty one is filled by Word when it opens the file. */
const mark = (type: FieldMark): XmlComponent =>
  new BuilderElement<{ type: FieldMark; dirty?: string }>({
    name: 'w:fldChar',
    attributes: {
      type: { key: 'w:fldCharType', value: type },
      ...(type === 'begin' ? { dirty: { key: 'w:dirty', value: 'true' } } : {}),
    },
  });

/** All headings of the first two levels, with links. */
const instruction = (): XmlComponent => {
  const text = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  text.push('TOC \\h \\o "1-2"');
  return text;
};

/**
 * The table of contents: a field that Word fills with page numbers. Its entries and links are written at once, so that programs
 * which do not fill fields show it, too. The library's own has empty paragraphs about it, which can make an empty page.
 */
const contents = ({ printed, width, bookmarks }: Setting): Paragraph[] => {
  const listed = listedHeadings(printed.sections);
  return listed.map(({ section, level }, i) => {
    const anchor = bookmarkName(bookmarks.get(section.id) ?? 0);
    const entry = new InternalHyperlink({
      anchor,
      children: [
        ...runs(section.title),
        new TextRun({ children: [new Tab()] }),
        new PageReference(anchor, { hyperlink: true }),
      ],
    });
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.NONE }],
      ...(directionOf(section.title, printed.direction) === 'rtl' ? { bidirectional: true } : {}),
      children: [
        ...(i === 0 ? [new TextRun({ children: [mark('begin'), instruction(), mark('separate')] })] : []),
        entry,
        ...(i === listed.length - 1 ? [new TextRun({ children: [mark('end')] })] : []),
      ],
    });
  });
};

export const frontParts = (setting: Setting): FileChild[] => {
  const { titlePage, direction, contentsTitle } = setting.printed;
  return [
    paragraph(titlePage.draft, direction, { style: 'Draft' }),
    paragraph(titlePage.programme, direction, { style: 'Programme' }),
    paragraph(titlePage.title, direction, { style: 'Title' }),
    paragraph(titlePage.subtitle, direction, { style: 'Subtitle' }),
    factsTable(titlePage.title, titlePage.facts, { direction, width: setting.width }),
    ...titlePage.notices.map((notice, i) =>
      paragraph(notice, direction, { style: i === 0 ? 'FirstNotice' : 'Notice' }),
    ),
    paragraph(contentsTitle, direction, { style: 'Contents', pageBreakBefore: true }),
    ...contents(setting),
  ];
};
