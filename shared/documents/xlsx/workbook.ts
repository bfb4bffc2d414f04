import writeXlsxFile, { type Feature, type Sheet, type SheetData } from 'write-excel-file/universal';
import { translator } from '../../messages';
import { repack } from '../archive';
import { placesOf, type RoadMapDocument, type Table } from '../model';
import { applicationProperties, coreProperties } from '../properties';
import { escaped } from '../xml';
import { bodyCell, headCell, rowHeight } from './cells';

type Content = Blob;

/** Characters that a sheet's name may not have, and the most that it may have. */
const sheetName = (name: string): string => name.replace(/[[\]/\\:*?']/g, ' ').slice(0, 31);

/** Page numbers at the foot of each printed sheet; `&P` and `&N` are the spreadsheet's own places for them. */
const footer = ({ pageLine }: RoadMapDocument): string =>
  placesOf(pageLine)
    .map(({ text, place }) => (place ? (text === 'page' ? '&P' : '&N') : text.replaceAll('&', '&&')))
    .join('');

const properties: Feature<Content> = {
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>' +
          '<Override ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml" PartName="/docProps/app.xml"/>',
      },
      '_rels/.rels': {
        insert: () =>
          '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
          '<Relationship Id="rId-app" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>',
      },
    },
  },
};

/** Characters that one printed page takes across and can still be read. */
const readableAcross = 240;

/** Prints each sheet on as few pages across as can be read, with its head on every page and pages numbered. */
const printing = (printed: RoadMapDocument): Feature<Content> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, _index, { columns = [] }) => {
          if (tag !== 'pageSetup') return attributes;
          const across = columns.reduce((sum, { width = 10 }) => sum + width, 0);
          return { ...attributes, fitToWidth: Math.ceil(across / readableAcross), fitToHeight: 0 };
        },
        transform: (content) =>
          content
            .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
            .replace(
              /<pageSetup[^>]*\/>/,
              (setup) => `${setup}<headerFooter><oddFooter>${escaped(footer(printed))}</oddFooter></headerFooter>`,
            ),
      },
      'xl/workbook.xml': {
        transform: (content) => {
          const heads = printed.sheets.map(
            ({ name }, i) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`'${sheetName(name)}'!$1:$1`)}</definedName>`,
          );
          return content.replace('<definedNames/>', `<definedNames>${heads.join('')}</definedNames>`);
        },
      },
    },
  },
});

const rowsOf = (table: Table, cut: (text: string) => string): SheetData => {
  const widths = table.columns.map(({ characters }) => characters);
  const headings = table.columns.map(({ heading }) => heading);
  return [
    headings.map((heading) => ({ ...headCell(heading, cut), height: rowHeight(headings, widths) })),
    ...table.rows.map((cells) => {
      const height = rowHeight(
        cells.map(({ text }) => text),
        widths,
      );
      return cells.map((cell) => ({ ...bodyCell(cell, cut), height }));
    }),
  ];
};

/** The document's tables as a workbook. Text cells are text whatever they begin with; there are no formulas. */
export const writeXlsx = async (printed: RoadMapDocument): Promise<Uint8Array> => {
  const { t } = translator(printed.language);
  const cut = (text: string): string => t('document:cut', { text });
  const sheets = printed.sheets.map(({ name, table }): Sheet<Content> => ({
    sheet: sheetName(name),
    orientation: 'landscape',
    rightToLeft: printed.direction === 'rtl',
    stickyRowsCount: 1,
    columns: table.columns.map(({ characters }) => ({ width: characters })),
    data: rowsOf(table, cut),
  }));
  const blob = await writeXlsxFile(sheets, {
    fontFamily: 'Noto Sans',
    fontSize: 10,
    features: [properties, printing(printed)],
  }).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()), {
    'docProps/core.xml': coreProperties(printed),
    'docProps/app.xml': applicationProperties,
  });
};
