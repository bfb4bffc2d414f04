import type { RoadMapDocument } from './model';
import { escaped } from '../office';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * File properties: a title, a language and, where one is fixed, the day. No author and no editor: a person's or a machine's
 * name in a file's properties has betrayed more than one source.
 */
export const coreProperties = ({ name, language, day }: RoadMapDocument): string => {
  const moment = (tag: string): string =>
    day === null ? '' : `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${tag}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(name)}</dc:title><dc:language>${escaped(language)}</dc:language>` +
    `${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
};

export const applicationProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Waymark</Application></Properties>';
