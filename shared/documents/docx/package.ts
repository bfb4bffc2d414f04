import { Document, Packer, Paragraph, type IPropertiesOptions } from 'docx';
import { refilled } from '../../office';
import type { RoadMapDocument } from '../model';
import { place, runningFoot, runningHead } from './pages';
import { numbering, tableStyles } from './styles';
import { list } from './text';
import { words, type Xml } from './xml';

type Section = Omit<IPropertiesOptions['sections'][number], 'children'> & { readonly body: Xml };

const expected = (holds: boolean): void => {
  if (!holds) throw new Error('The library wrote a document that is not laid out as expected.');
};

const numberedAs = `<w:numId w:val="${list.number}"/>`;

/** The last paragraph of a section says how its pages are; where a table ends it, an empty one is added that does. */
const endedBy = (body: Xml, pages: Xml): Xml => {
  if (!body.endsWith('</w:p>')) return `${body}<w:p><w:pPr>${pages}</w:pPr></w:p>`;
  const last = body.lastIndexOf('<w:p>') + '<w:p>'.length;
  const properties = body.startsWith('<w:pPr>', last) ? body.indexOf('</w:pPr>', last) : -1;
  return properties < 0
    ? `${body.slice(0, last)}<w:pPr>${pages}</w:pPr>${body.slice(last)}`
    : `${body.slice(0, properties)}${pages}${body.slice(properties)}`;
};

/** The library's document of empty sections with their contents. */
const withBodies = (empty: Xml, bodies: readonly Xml[]): Xml => {
  const [start, end] = [empty.indexOf('<w:body>') + '<w:body>'.length, empty.lastIndexOf('</w:body>')];
  const pages = empty.slice(start, end).match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  expected(pages.length === bodies.length && bodies.length > 0);
  expected(!bodies.some((body) => body.includes(numberedAs)) || empty.includes(numberedAs));
  const filled = bodies.map((body, i) => (i === bodies.length - 1 ? body + pages[i]! : endedBy(body, pages[i]!)));
  return `${empty.slice(0, start)}${filled.join('')}${empty.slice(end)}`;
};

const placeholder = `<w:p><w:r>${words(place)}</w:r></w:p>`;

/**
 * The file for Word. The library makes what is small and delicate: the package, styles, numbering and pages; its sections stay empty,
 * and what they hold is put in as the text that it already is.
 */
export const packaged = async (
  printed: RoadMapDocument,
  sections: readonly Section[],
  styles: NonNullable<IPropertiesOptions['styles']>,
  parts: readonly { readonly path: string; readonly data: string }[],
): Promise<Uint8Array> => {
  // The library counts a list as used only where a paragraph of its own belongs to one.
  const hasList = sections.some(({ body }) => body.includes(numberedAs));
  const file = new Document({
    title: printed.name,
    externalStyles: tableStyles,
    styles,
    numbering,
    sections: sections.map((section) => ({
      ...section,
      children: [new Paragraph(hasList ? { numbering: { reference: list.reference, level: 0 } } : {})],
    })),
  });
  const archive = new Uint8Array(await Packer.toArrayBuffer(file, undefined, [...parts]));
  const [head, foot] = [runningHead(printed), runningFoot(printed)];
  return refilled(archive, (path, text) => {
    if (path === 'word/document.xml')
      return withBodies(
        text,
        sections.map(({ body }) => body),
      );
    if (/^word\/header\d+\.xml$/.test(path)) return text.replace(placeholder, () => head);
    if (/^word\/footer\d+\.xml$/.test(path)) return text.replace(placeholder, () => foot);
    return text;
  });
};
