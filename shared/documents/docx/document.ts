import { Document, Packer } from 'docx';
import { withoutTimes } from '../../office';
import type { RoadMapDocument, Section } from '../model';
import { applicationProperties, coreProperties } from '../properties';
import { listedHeadings, sectionParts } from './body';
import { fontTable } from './fontTable';
import { frontParts } from './front';
import { pages, textWidth } from './pages';
import { numbering, styles, tableStyles } from './styles';

interface Stretch {
  readonly isLandscape: boolean;
  readonly sections: Section[];
}

/** Stretches of sections of one orientation; each is a section of its own for Word. */
const stretches = (sections: readonly Section[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const section of sections) {
    const isLandscape = section.landscape === true;
    const last = found.at(-1);
    if (last?.isLandscape === isLandscape) last.sections.push(section);
    else found.push({ isLandscape, sections: [section] });
  }
  return found;
};

/**
 * The document for Word: real headings and styles, a table of contents, pages numbered, tables that repeat their heads. The
 * library stamps times and makers' names into a file; they are replaced, so that the same document gives the same bytes.
 */
export const writeDocx = async (printed: RoadMapDocument): Promise<Uint8Array> => {
  const bookmarks = new Map(listedHeadings(printed.sections).map(({ section }, i) => [section.id, i + 1]));
  const sections = stretches(printed.sections).map(({ isLandscape, sections: within }, i) => {
    const setting = { printed, width: textWidth(isLandscape), bookmarks };
    const isFirst = i === 0;
    const body = within.flatMap((section, at) => sectionParts(setting, section, isFirst || at > 0));
    return pages(printed, isFirst ? [...frontParts(setting), ...body] : body, isLandscape, isFirst);
  });
  const file = new Document({
    title: printed.name,
    externalStyles: tableStyles,
    styles: styles(printed),
    numbering,
    sections,
  });
  const properties = [
    { path: 'docProps/core.xml', data: coreProperties(printed) },
    { path: 'docProps/app.xml', data: applicationProperties },
    { path: 'word/fontTable.xml', data: fontTable },
  ];
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(file, undefined, properties)));
};
