import { Lexer, Parser } from 'yaml';
import type { CST, LineCounter } from 'yaml';
import { tooDeep, tooMany } from './bounds';
import type { Bounds } from './bounds';
import type { Issue } from './issue';

/** Indentation, indicators, line ends and comments: what a value written in YAML is made of, generously. */
const piecesOfAValue = 5;
/** What the parser keeps open besides the lists and maps: the document, and the text that it is reading. */
const openBesides = 2;

/**
 * The tokens of a YAML text, taken piece by piece so that reading stops where a bound is crossed: each piece costs several
 * hundred bytes of memory, and composing the tokens afterwards recurses, so that a deep file would end it.
 */
export const tokensWithin = (
  text: string,
  file: string,
  bounds: Bounds,
  lines: LineCounter,
): { readonly tokens: CST.Token[] } | { readonly issue: Issue } => {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let pieces = 0;
  lines.addNewLine(0);
  for (const piece of new Lexer().lex(text)) {
    tokens.push(...parser.next(piece));
    pieces += 1;
    if (pieces > bounds.values * piecesOfAValue) return { issue: tooMany(file, bounds) };
    if (parser.stack.length > bounds.depth + openBesides)
      return { issue: tooDeep(file, bounds, lines.linePos(parser.offset).line) };
  }
  tokens.push(...parser.end());
  return { tokens };
};
