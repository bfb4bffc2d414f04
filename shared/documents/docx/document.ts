import type { RoadMapDocument, Section } from '../model';
import { applicationProperties, coreProperties } from '../properties';
import { listedHeadings, sectionParts } from './body';
import { fontTable } from './fontTable';
import { frontParts } from './front';
import { packaged } from './package';
import { pages, textWidth } from './pages';
import { styles } from './styles';

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
export const writeDocx = (printed: RoadMapDocument): Promise<Uint8Array> => {
  const bookmarks = new Map(listedHeadings(printed.sections).map(({ section }, i) => [section.id, i + 1]));
  const sections = stretches(printed.sections).map(({ isLandscape, sections: within }, i) => {
    const setting = { printed, width: textWidth(isLandscape), bookmarks };
    const isFirst = i === 0;
    const body = within.map((section, at) => sectionParts(setting, section, isFirst || at > 0)).join('');
    return { ...pages(isLandscape, isFirst), body: isFirst ? frontParts(setting) + body : body };
  });
  return packaged(printed, sections, styles(printed), [
    { path: 'docProps/core.xml', data: coreProperties(printed) },
    { path: 'docProps/app.xml', data: applicationProperties },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
};
