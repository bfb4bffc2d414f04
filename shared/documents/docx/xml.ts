/**
 * The parts of a Word file as text. The library that makes the package builds an object for every tag, which for a road map of
 * hundreds of steps is a hundred thousand of them; what is repeated so often is written here as the text that it becomes.
 */
export type Xml = string;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as content or attribute. Texts of a document model hold nothing that XML forbids (`printable`). */
export const written = (text: string): Xml => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** What a run shows. */
export const words = (text: string): Xml => `<w:t xml:space="preserve">${written(text)}</w:t>`;

/** A stretch of text with its own properties, if it has any. */
export const run = (content: Xml, properties: Xml = ''): Xml =>
  properties === '' ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

/** How a paragraph is set, beyond its style. */
export interface ParagraphSetting {
  readonly style?: string;
  /** False says so against the style; absent leaves it to the style. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Numbering and tab stops as they are written. */
  readonly list?: Xml;
  readonly tabs?: Xml;
  readonly rightToLeft?: boolean;
  readonly alignment?: 'center' | 'start' | 'end';
}

/** A paragraph with its properties in the order that the format demands. */
export const paragraphOf = (content: Xml, look: ParagraphSetting): Xml => {
  const properties =
    (look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`) +
    (look.keepNext === undefined ? '' : look.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>') +
    (look.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '') +
    (look.list ?? '') +
    (look.tabs ?? '') +
    (look.rightToLeft === true ? '<w:bidi/>' : '') +
    (look.alignment === undefined ? '' : `<w:jc w:val="${look.alignment}"/>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};
