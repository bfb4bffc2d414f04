import type { EditField } from '../../../../shared/model';

/** What of a step is changed in its cell. */
export type CellField = Exclude<EditField, 'omitted'>;

export const columnSets = ['plan', 'words'] as const;
export type ColumnSet = (typeof columnSets)[number];

/** The columns that are changed in place, by what the table is looked at for; number and marks are always there. */
export const columnsOf: Readonly<Record<ColumnSet, readonly CellField[]>> = {
  plan: ['action', 'lead', 'starts', 'ends'],
  words: ['action', 'recommendation', 'indicator', 'partners'],
};

/** How several partners stand in one line; no name of an organization has a semicolon. */
export const partnersText = (partners: readonly string[]): string => partners.join('; ');
export const partnersIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
