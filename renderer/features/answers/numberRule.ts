const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** A number rule of a pack as people write it: `>= 90` is ≥ 90. */
export const ruleInWords = (metWhen: string): string => {
  const [, sign = '', bound = ''] = /^\s*(>=|<=|>|<|=)\s*(\S+)\s*$/.exec(metWhen) ?? [];
  return `${signs[sign] ?? sign} ${bound}`;
};

/** A number as it is typed, with a point or a comma; null while it is none. */
export const numberTyped = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};
