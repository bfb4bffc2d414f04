/** One piece of an XLSForm expression. */
export type Token =
  | { readonly is: 'answer'; readonly name: string }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'sign'; readonly sign: string };

const space = /[\s\u00a0]+/uy;
const answer = /\$\{\s*([^${}]{1,200}?)\s*\}/uy;
const quotedText = /'([^']*)'|"([^"]*)"/uy;
const number = /\d+(?:\.\d+)?|\.\d+/uy;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/uy;
const sign = /!=|<=|>=|==|\.\.|[=<>().,+*/|[\]-]/uy;

// Spreadsheet programs make curly quotes and longer signs of what is typed.
const typed = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replaceAll('≠', '!=')
    .replace(/[\u2212\u2013]/g, '-');

/** The pieces of an expression, or the first one that cannot be read. */
export const tokensOf = (source: string): { readonly tokens: readonly Token[] } | { readonly unreadable: string } => {
  const text = typed(source);
  const tokens: Token[] = [];
  let at = 0;
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    let found: RegExpExecArray | null;
    if (taken(space)) continue;
    if ((found = taken(answer))) tokens.push({ is: 'answer', name: found[1]! });
    else if ((found = taken(quotedText))) tokens.push({ is: 'text', value: found[1] ?? found[2] ?? '' });
    else if ((found = taken(number))) tokens.push({ is: 'number', value: Number(found[0]) });
    else if ((found = taken(word))) tokens.push({ is: 'word', word: found[0] });
    else if ((found = taken(sign))) tokens.push({ is: 'sign', sign: found[0] });
    else return { unreadable: [...text.slice(at, at + 30)].slice(0, 12).join('') };
  }
  return { tokens };
};
