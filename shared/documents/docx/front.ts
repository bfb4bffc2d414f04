import {
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { directionOf } from '../script';
import { listedHeadings, type Setting } from './body';
import { factsTable } from './tables';
import { bookmarkName, paragraph, runs } from './text';

/**
 * The table of contents as a field that Word fills with page numbers when it opens the file. Its entries and links are written
 * at once, so that programs which do not fill fields show it, too.
 */
const contents = ({ printed, width, bookmarks }: Setting): TableOfContents => {
  const entries = listedHeadings(printed.sections).map(({ section, level }) => {
    const anchor = bookmarkName(bookmarks.get(section.id) ?? 0);
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.NONE }],
      ...(directionOf(section.title, printed.direction) === 'rtl' ? { bidirectional: true } : {}),
      children: [
        new InternalHyperlink({
          anchor,
          children: [...runs(section.title), new TextRun({ children: [new Tab()] }), new PageReference(anchor)],
        }),
      ],
    });
  });
  return new TableOfContents(printed.contentsTitle, {
    hyperlink: true,
    headingStyleRange: '1-2',
    tabLeader: LeaderType.NONE,
    contentChildren: entries,
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
    contents(setting),
  ];
};
