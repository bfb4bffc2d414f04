import { cellName } from './cell';
import { escaped, pack } from '../office';
import { styleSheet } from './styles';
import { noteBoxes, notesXml, sheetXml } from './writeSheet';
import type { WrittenSheet } from './written';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (sheets: readonly WrittenSheet[]): string => {
  const part = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return (
    `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    part('/xl/workbook.xml', 'sheet.main') +
    part('/xl/styles.xml', 'styles') +
    sheets
      .map(
        (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet') + part(`/xl/comments${i + 1}.xml`, 'comments'),
      )
      .join('') +
    '</Types>'
  );
};

const workbookXml = (sheets: readonly WrittenSheet[]): string => {
  const listed = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.map(
    ({ name, columns, rows }, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escaped(`'${name}'`)}!$A$1:${cellName(rows.length, columns.length - 1).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`'${name}'`)}!$1:$1</definedName>`,
  );
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">` +
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
};

/**
 * Sheets that people fill in as an XLSX workbook: heads that stay in view and carry a note, wrapped texts, choices as lists.
 * No formulas; the same sheets give the same bytes.
 */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Uint8Array =>
  pack({
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': declaration + styleSheet,
    ...Object.fromEntries(
      sheets.flatMap((sheet, i) => [
        [`xl/worksheets/sheet${i + 1}.xml`, declaration + sheetXml(sheet, i === 0)],
        [
          `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
          relationships([
            ['vmlDrawing', `../drawings/vmlDrawing${i + 1}.vml`],
            ['comments', `../comments${i + 1}.xml`],
          ]),
        ],
        [`xl/comments${i + 1}.xml`, declaration + notesXml(sheet)],
        [`xl/drawings/vmlDrawing${i + 1}.vml`, noteBoxes(sheet)],
      ]),
    ),
  });
