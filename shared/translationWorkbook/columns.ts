/** The sheets and heads of a translation workbook; heads with a language are found again by it. */
export const sheetNames = { texts: 'Texts', about: 'About' } as const;
export const heads = {
  where: 'Where',
  what: 'What it is',
  readIn: 'Read in',
  state: 'State',
  source: (language: string) => `Text (${language})`,
  present: (language: string) => `Present (${language})`,
  translation: (language: string) => `Translation (${language})`,
  length: 'Length',
  remarks: 'Remarks',
  key: 'Key',
} as const;

export const format = 'waymark.translation/1';
/** The first column of the sheet About: what its second column says. */
export const about = { format: 'format', pack: 'pack', version: 'version', from: 'from', to: 'to' } as const;

/** What stands for the pack: its id, or for the safeguards checklist the name of its format. */
export const nameOf = (file: { readonly format: string; readonly id?: string }): string => file.id ?? file.format;
