import { Parser } from 'saxen';
import { quoted } from '../source';
import { Refused } from './codes';

/** What a reader of one part wants to know. Names have the prefix `s` (spreadsheet), `r` (relationships), `p` (package). */
export interface XmlReader {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  /** Text between tags; one text can come in several pieces. */
  readonly text?: (text: string) => void;
}

/** Both editions of the standard, transitional and strict. */
const prefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
  'http://www.w3.org/XML/1998/namespace': 'xml',
} as const;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const numbered = (digits: string, base: 10 | 16): string | null => {
  const code = Number.parseInt(digits, base);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);
};

/** Line ends as XML has them, then the five entities of XML and numbers; there are no others without a document type. */
const decoded = (raw: string, part: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));|&/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const character =
        hex !== undefined
          ? numbered(hex, 16)
          : decimal !== undefined
            ? numbered(decimal, 10)
            : name !== undefined && Object.hasOwn(entities, name)
              ? entities[name]!
              : null;
      if (character !== null) return character;
      throw new Refused(
        'workbook-unsafe',
        `The part ${quoted(part)} names an entity ${quoted(whole)} that XML does not have; save the workbook again.`,
      );
    },
  );
};

/**
 * Reads one XML part from start to end. Anything that is not well-formed is refused, and so is every document type: entities
 * that repeat each other, or that name other files, cannot be declared.
 */
export const readXml = (xml: string, part: string, reader: XmlReader): void => {
  const damaged = (why: string): never => {
    throw new Refused(
      'workbook-damaged',
      `The part ${quoted(part)} cannot be read (${why}); open the workbook in a spreadsheet program and save it again.`,
    );
  };
  const parser = new Parser()
    .ns(prefixes)
    .on('attention', () => {
      throw new Refused(
        'workbook-unsafe',
        `The part ${quoted(part)} declares a document type, which no spreadsheet program writes; the workbook is refused.`,
      );
    })
    .on('warn', ({ message }) => damaged(message))
    .on('error', ({ message }) => damaged(message));
  const { open, close, text } = reader;
  if (open)
    parser.on('openTag', (name, attributes) =>
      open(name, (key) => {
        const value = attributes()[key];
        return value === undefined ? undefined : decoded(value, part);
      }),
    );
  if (close) parser.on('closeTag', (name) => close(name));
  if (text)
    parser
      .on('text', (piece) => text(decoded(piece, part)))
      .on('cdata', (piece) => text(piece.replace(/\r\n?/g, '\n')));
  parser.parse(xml.startsWith('\ufeff') ? xml.slice(1) : xml);
};
