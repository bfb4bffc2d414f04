import { plain } from '../printable';
import { directionOf } from '../script';
import { listedHeadings, type Setting } from './body';
import { looks } from './looks';
import { lineHeight, linesIn } from './measure';
import { estimatePages } from './pageNumbers';
import { textHeight } from './pages';
import { factsTable } from './tables';
import { bookmarkName, paragraph, runs } from './text';
import { paragraphOf, run, words, written, type Xml } from './xml';

type FieldMark = 'begin' | 'separate' | 'end';

/** One end of a field. A dirty one is filled by Word when it opens the file. */
const mark = (type: FieldMark, dirty = false): Xml =>
  `<w:fldChar w:fldCharType="${type}"${dirty ? ' w:dirty="true"' : ''}/>`;

const instruction = (text: string): Xml => `<w:instrText xml:space="preserve">${written(text)}</w:instrText>`;

/** All headings of the first two levels, with links. */
const contentsField = 'TOC \\h \\o "1-2"';

/** The page of a heading, as a field that shows what it last was. */
const pageOf = (anchor: string, page: number): Xml =>
  run(mark('begin') + instruction(`PAGEREF ${anchor} \\h`) + mark('separate')) +
  run(words(String(page))) +
  run(mark('end'));

/** How many pages the list of headings takes; the title page stands before them. */
const contentsPages = (listed: ReturnType<typeof listedHeadings>, width: number): number => {
  const title = lineHeight(looks.Contents) + looks.Contents.after / 20;
  const height = listed.reduce((sum, { section, level }) => {
    const look = level === 1 ? looks.TOC1 : looks.TOC2;
    return (
      sum + linesIn(plain(section.title), width / 20 - 60, look) * lineHeight(look) + (look.before + look.after) / 20
    );
  }, title);
  return Math.ceil(height / (textHeight(false) / 20));
};

/**
 * The table of contents: a field that Word fills with page numbers. Its entries and links are written at once, so that programs
 * which do not fill fields show it, too, with the pages as estimated. The library's own has empty paragraphs about it, which can make an empty page.
 */
const contents = ({ printed, width, bookmarks }: Setting): Xml => {
  const listed = listedHeadings(printed.sections);
  const firstPage = 2 + contentsPages(listed, width);
  const pages = estimatePages(printed, firstPage);
  return listed
    .map(({ section, level }, i) => {
      const anchor = bookmarkName(bookmarks.get(section.id) ?? 0);
      const entry =
        `<w:hyperlink w:history="1" w:anchor="${anchor}">${runs(section.title)}${run('<w:tab/>')}` +
        `${pageOf(anchor, pages.get(section.id) ?? firstPage)}</w:hyperlink>`;
      const begin = i === 0 ? run(mark('begin', true) + instruction(contentsField) + mark('separate')) : '';
      const end = i === listed.length - 1 ? run(mark('end')) : '';
      return paragraphOf(begin + entry + end, {
        style: `TOC${level}`,
        tabs: `<w:tabs><w:tab w:val="right" w:pos="${width}" w:leader="dot"/></w:tabs>`,
        rightToLeft: directionOf(section.title, printed.direction) === 'rtl',
      });
    })
    .join('');
};

export const frontParts = (setting: Setting): Xml => {
  const { titlePage, direction, contentsTitle } = setting.printed;
  return [
    paragraph(titlePage.draft, direction, { style: 'Draft' }),
    paragraph(titlePage.programme, direction, { style: 'Programme' }),
    paragraph(titlePage.title, direction, { style: 'Title' }),
    paragraph(titlePage.subtitle, direction, { style: 'Subtitle' }),
    factsTable(titlePage.title, titlePage.facts, { direction, width: setting.width }, false),
    ...titlePage.notices.map((notice, i) =>
      paragraph(notice, direction, { style: i === 0 ? 'FirstNotice' : 'Notice' }),
    ),
    paragraph(contentsTitle, direction, { style: 'Contents', pageBreakBefore: true }),
    contents(setting),
  ].join('');
};
