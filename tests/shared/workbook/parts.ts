import { strToU8, zipSync } from 'fflate';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The inside of a workbook, piece by piece, so that a test can make any of them strange. */
export interface Inside {
  /** Sheets by name: what stands between `<sheetData>` and its end. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Between `<sst>` and its end. */
  readonly strings?: string;
  /** Between `<styleSheet>` and its end. */
  readonly styles?: string;
  /** In front of `<sheets>`. */
  readonly properties?: string;
  /** Whole parts, which come in place of the usual ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

export const workbookOf = (inside: Inside): Uint8Array => {
  const sheets = Object.entries(inside.sheets ?? { Sheet: '' });
  const related = [
    ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'] as const,
    ['styles', '/xl/styles.xml'] as const,
  ];
  const parts: Record<string, string | null> = {
    '_rels/.rels': `<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}">${inside.properties ?? ''}<sheets>${sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}">${related.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${inside.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}">${inside.styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(([, data], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${spreadsheet}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...inside.parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)] as const])),
    ),
  );
};
