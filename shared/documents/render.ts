import { writeDocx } from './docx/document';
import { writeHtml } from './html/page';
import type { DocumentFormat, RoadMapInput } from './input';
import { writeJson } from './json';
import { roadMapDocument } from './roadMapDocument';
import { writeXlsx } from './xlsx/workbook';

/**
 * The road map as a file. The same input gives the same bytes on any machine, in any time zone, at any time.
 *
 * What leaves the consultant's machine here keeps each interview's attribution: notes, private notes, participants and focal
 * points are in no format; a confidential interview is in none at all (design 7 and 10).
 * @param input a checked pack and consultation and what `evaluate` made of them
 */
export const renderRoadMap = async (input: RoadMapInput, format: DocumentFormat): Promise<Uint8Array> => {
  switch (format) {
    case 'json':
      return writeJson(input);
    case 'html':
      return writeHtml(roadMapDocument(input));
    case 'docx':
      return writeDocx(roadMapDocument(input));
    case 'xlsx':
      return writeXlsx(roadMapDocument(input));
  }
};
