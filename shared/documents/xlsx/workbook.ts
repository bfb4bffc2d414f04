import { translator } from '../../messages';
import { placesOf, type RoadMapDocument } from '../model';
import { applicationProperties, coreProperties } from '../properties';
import { columnName, escaped, pack } from '../../office';
import { rangeOf, sheetXml, type Workbook } from './sheet';
import { Styles } from './styles';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/** Characters that a sheet's name may not have, and the most that it may have. */
const sheetName = (name: string): string => name.replace(/[[\]/\\:*?']/g, ' ').slice(0, 31);

/** Page numbers at the foot of each printed sheet; `&P` and `&N` are the spreadsheet's own places for them. */
const footer = ({ pageLine }: RoadMapDocument): string =>
  placesOf(pageLine)
    .map(({ text, place }) => (place ? (text === 'page' ? '&P' : '&N') : text.replaceAll('&', '&&')))
    .join('');

const workbookXml = ({ sheets }: RoadMapDocument): string => {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, table, unfiltered = false }, i) => {
    const own = escaped(`'${sheetName(name)}'`);
    return [
      ...(unfiltered
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${own}!${rangeOf(table, '$')}</definedName>`,
          ]),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${own}!$1:$1</definedName>`,
    ];
  });
  const columns = sheets.flatMap(({ name, table, names: wanted = [] }) =>
    wanted.map(({ name: known, column }) => {
      const letter = columnName(column);
      const range = `$${letter}$2:$${letter}$${table.rows.length + 1}`;
      return `<definedName name="${known}">${escaped(`'${sheetName(name)}'`)}!${range}</definedName>`;
    }),
  );
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">` +
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>` +
    `<definedNames>${[...names, ...columns].join('')}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`
  );
};

const contentTypes = (count: number): string => {
  const part = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="application/vnd.${type}+xml"/>`;
  const spreadsheet = 'openxmlformats-officedocument.spreadsheetml';
  return (
    `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('/xl/workbook.xml', `${spreadsheet}.sheet.main`) +
    part('/xl/styles.xml', `${spreadsheet}.styles`) +
    Array.from({ length: count }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, `${spreadsheet}.worksheet`)).join(
      '',
    ) +
    part('/docProps/core.xml', 'openxmlformats-package.core-properties') +
    part('/docProps/app.xml', 'openxmlformats-officedocument.extended-properties') +
    '</Types>'
  );
};

const relationships = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaging}/relationships">${entries
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/**
 * The document's tables as a workbook; the only formulas are those of the costing. Written here, since the format is small and the libraries for it compress
 * large sheets in workers made of text, which the interface's content policy rightly refuses.
 */
export const writeXlsx = (printed: RoadMapDocument): Uint8Array => {
  const { t } = translator(printed.language);
  const styles = new Styles();
  const workbook: Workbook = {
    styles,
    direction: printed.direction,
    footer: footer(printed),
    cut: (text) => t('document:cut', { text }),
  };
  const sheets = printed.sheets.map(
    (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, declaration + sheetXml(workbook, sheet, i === 0)] as const,
  );
  return pack({
    '[Content_Types].xml': declaration + contentTypes(sheets.length),
    '_rels/.rels':
      declaration +
      relationships([
        [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
      ]),
    'docProps/app.xml': applicationProperties,
    'docProps/core.xml': coreProperties(printed),
    'xl/_rels/workbook.xml.rels':
      declaration +
      relationships([
        ...sheets.map((_, i) => [`${office}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${office}/relationships/styles`, 'styles.xml'],
      ]),
    'xl/styles.xml': declaration + styles.sheet(),
    'xl/workbook.xml': declaration + workbookXml(printed),
    ...Object.fromEntries(sheets),
  });
};
