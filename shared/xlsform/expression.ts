import { quoted } from '../source';
import { tokensOf } from './tokens';
import type { Token } from './tokens';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What a comparison is between: the answer to a question, the answer being given, or something fixed. */
export type Operand =
  | { readonly is: 'answer'; readonly name: string }
  | { readonly is: 'self' }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number };

export type Expression =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly is: 'not'; readonly part: Expression }
  | { readonly is: 'always'; readonly value: boolean }
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly is: 'selected'; readonly from: Operand; readonly value: string };

/** An expression that Waymark understands, or why it does not, as the rest of a sentence that begins with "it". */
export type Parsed = { readonly expression: Expression } | { readonly because: string };

class NotUnderstood extends Error {}

const give = (because: string): never => {
  throw new NotUnderstood(because);
};

const longest = 5_000;
const deepest = 50;
const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const turned: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const arithmetic = new Set(['+', '*', '-', 'div', 'mod']);

type Piece = { readonly operand: Operand } | { readonly expression: Expression };

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const found = this.or();
    const rest = this.tokens[this.at];
    if (rest) give(`has ${shown(rest)} where it should end`);
    return found;
  }

  private or(): Expression {
    if ((this.depth += 1) > deepest) give(`has brackets more than ${deepest} deep`);
    const parts = [this.and()];
    while (this.word('or')) parts.push(this.and());
    this.depth -= 1;
    return parts.length === 1 ? parts[0]! : { is: 'or', parts };
  }

  private and(): Expression {
    const parts = [this.comparison()];
    while (this.word('and')) parts.push(this.comparison());
    return parts.length === 1 ? parts[0]! : { is: 'and', parts };
  }

  private comparison(): Expression {
    const left = this.piece();
    const next = this.tokens[this.at];
    const by = next?.is === 'sign' ? comparisons[next.sign] : undefined;
    if (by === undefined) {
      this.refuseArithmetic(next);
      if ('expression' in left) return left.expression;
      return give('asks whether there is an answer without saying which');
    }
    this.at += 1;
    const right = this.piece();
    this.refuseArithmetic(this.tokens[this.at]);
    if ('expression' in left || 'expression' in right) return give('compares the results of comparisons');
    const fixedFirst = left.operand.is === 'text' || left.operand.is === 'number';
    return fixedFirst
      ? { is: 'compare', by: turned[by], left: right.operand, right: left.operand }
      : { is: 'compare', by, left: left.operand, right: right.operand };
  }

  private piece(): Piece {
    const token = this.tokens[this.at];
    if (!token) return give('ends too early');
    this.at += 1;
    if (token.is === 'answer') return { operand: token };
    if (token.is === 'text' || token.is === 'number') return { operand: token };
    if (token.is === 'word') return this.named(token.word);
    if (token.sign === '.') return { operand: { is: 'self' } };
    if (token.sign === '(') return this.inBrackets();
    if (token.sign === '-') {
      const value = this.tokens[this.at];
      if (value?.is !== 'number') return give('works something out');
      this.at += 1;
      return { operand: { is: 'number', value: -value.value } };
    }
    return give(
      token.sign === '/' || token.sign === '..' ? 'uses a path' : `has ${shown(token)} where a value belongs`,
    );
  }

  /** Brackets hold a comparison, or a value alone as in `(${age}) > 5`. */
  private inBrackets(): Piece {
    const [first, second] = [this.tokens[this.at], this.tokens[this.at + 1]];
    const alone = second?.is === 'sign' && second.sign === ')';
    if (alone && (first?.is === 'answer' || first?.is === 'text' || first?.is === 'number')) {
      this.at += 2;
      return { operand: first };
    }
    const expression = this.or();
    this.close();
    return { expression };
  }

  private named(word: string): Piece {
    const open = this.tokens[this.at];
    if (open?.is !== 'sign' || open.sign !== '(') return give(`uses ${quoted(word)}, which is no answer`);
    this.at += 1;
    if (word === 'not') {
      const part = this.or();
      this.close();
      return { expression: { is: 'not', part } };
    }
    if (word === 'true' || word === 'false') {
      this.close();
      return { expression: { is: 'always', value: word === 'true' } };
    }
    if (word === 'selected') return { expression: this.selected() };
    return give(`uses the function ${quoted(`${word}()`)}`);
  }

  private selected(): Expression {
    const from = this.piece();
    const comma = this.tokens[this.at];
    if (comma?.is !== 'sign' || comma.sign !== ',') give('uses `selected()` without two values');
    this.at += 1;
    const value = this.tokens[this.at];
    this.at += 1;
    if (!('operand' in from) || (value?.is !== 'text' && value?.is !== 'number'))
      return give('uses `selected()` with something else than a question and a choice');
    this.close();
    return { is: 'selected', from: from.operand, value: String(value.value) };
  }

  private close(): void {
    const token = this.tokens[this.at];
    if (token?.is !== 'sign' || token.sign !== ')') give('lacks a closing bracket');
    this.at += 1;
  }

  private word(expected: string): boolean {
    const token = this.tokens[this.at];
    const there = token?.is === 'word' && token.word.toLowerCase() === expected;
    if (there) this.at += 1;
    return there;
  }

  private refuseArithmetic(token: Token | undefined): void {
    const text = token?.is === 'sign' ? token.sign : token?.is === 'word' ? token.word : '';
    if (arithmetic.has(text)) give('works something out');
    if (text === '/' || text === '[' || text === '|') give('uses a path');
  }
}

const shown = (token: Token): string => {
  if (token.is === 'answer') return quoted(`\${${token.name}}`);
  if (token.is === 'sign') return quoted(token.sign);
  return quoted(token.is === 'word' ? token.word : String(token.value));
};

/** Reads the expressions of XLSForm that a pack could perhaps say; never throws, whatever it is given. */
export const parseExpression = (source: string): Parsed => {
  if (source.length > longest) return { because: `is longer than ${longest} characters` };
  const found = tokensOf(source);
  if ('unreadable' in found) return { because: `cannot be read from ${quoted(found.unreadable)} on` };
  if (found.tokens.length === 0) return { because: 'is empty' };
  try {
    return { expression: new Reader(found.tokens).whole() };
  } catch (error) {
    if (error instanceof NotUnderstood) return { because: error.message };
    throw error;
  }
};

/** Every question that the text of an expression asks about, also where the rest of it is not understood. */
export const answersNamed = (source: string): string[] => [
  ...new Set([...source.slice(0, longest).matchAll(/\$\{\s*([^${}]{1,200}?)\s*\}/gu)].map((found) => found[1]!)),
];
