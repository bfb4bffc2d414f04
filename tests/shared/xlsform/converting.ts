import type { Pack } from '../../../shared/model';
import { readPack } from '../../../shared/pack';
import { hasErrors } from '../../../shared/source';
import type { Issue } from '../../../shared/source';
import type { Sheet } from '../../../shared/workbook';
import { packFromXlsform } from '../../../shared/xlsform';
import { sheet } from './forms/sheets';

export interface Converted {
  /** Null where the form was refused. */
  readonly pack: Pack | null;
  readonly text: string;
  readonly issues: readonly Issue[];
  /** `survey!F12 code` of every issue, in order. */
  readonly places: readonly string[];
  readonly messageAt: (place: string) => string;
}

/** Converts, and makes sure of what always holds: a pack passes its checks, and a form with errors gives none. */
export const convert = (sheets: readonly Sheet[], file = 'form.xlsx'): Converted => {
  const { text, counts, issues } = packFromXlsform(sheets, file, []);
  if ((text === null) !== hasErrors(issues) || (text === null) !== (counts === null))
    throw new Error('a pack beside errors, or neither');
  const pack = text === null ? null : readPack(text, 'pack.yaml', []).pack;
  if (text !== null && pack === null) throw new Error(`a pack that its checks refuse:\n${text}`);
  return {
    pack: pack?.pack ?? null,
    text: text ?? '',
    issues,
    places: issues.map(({ path, code }) => `${path} ${code}`),
    messageAt: (place) =>
      issues
        .filter(({ path }) => path === place)
        .map(({ message }) => message)
        .join('\n'),
  };
};

/** A form of a few rows, with a list of yes and no. */
export const form = (survey: string, others: Readonly<Record<string, string>> = {}): Sheet[] => [
  sheet('survey', survey),
  sheet('choices', others.choices ?? 'list_name | name | label\nyn | yes | Yes\nyn | no | No'),
  ...('settings' in others ? [sheet('settings', others.settings)] : []),
];
