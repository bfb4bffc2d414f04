import { separators } from '../../../shared/messages';

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** A number in figures that `numberTyped` reads again, with the decimal sign of the language: 12.5, or 12,5 in French. */
export const numberWritten = (value: number | string, language: string): string =>
  String(value).replace('.', separators(language).decimal);

/** A number rule of a pack as people write it: `>= 90` is ≥ 90. */
export const ruleInWords = (metWhen: string, language: string): string => {
  const [, sign = '', bound = ''] = /^\s*(>=|<=|>|<|=)\s*(\S+)\s*$/.exec(metWhen) ?? [];
  return `${signs[sign] ?? sign} ${numberWritten(bound, language)}`;
};

/** A number as it is typed, with a point or a comma; null while it is none. */
export const numberTyped = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};
