import type { StatusValue } from '../model';
import { quoted } from '../source';
import { parseExpression } from './expression';
import type { Comparison, Expression, Operand } from './expression';

/** How the answers of a criterion, as the form knows them, become the values that `when` can list. */
export interface Domain {
  readonly id: string;
  /** Choices of the form and the status that each amounts to; empty for a number. */
  readonly choices: ReadonlyMap<string, StatusValue>;
  /** The values that `when` may list for it. */
  readonly possible: readonly StatusValue[];
  /** The rule of a number. */
  readonly rule: { readonly by: Comparison; readonly value: number } | null;
}

/** A criterion that may be asked about, or why a name may not be, as the rest of a sentence. */
export type Lookup = (name: string) => Domain | { readonly because: string };

/** For each criterion the values that it may have; all must hold. */
export type Condition = ReadonlyMap<string, readonly StatusValue[]>;

/** What answers may be: choices by name, and two that no list has. */
const blank = '\0blank';
const anythingElse = '\0else';
const met = '\0met';
const unmet = '\0unmet';

/** The answers of each criterion for which an expression is true; a criterion that is not named may be anything. */
type Truth = ReadonlyMap<string, ReadonlySet<string>>;

class CannotSay extends Error {}
const give = (because: string): never => {
  throw new CannotSay(because);
};

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const pointsOf = ({ choices, rule }: Domain): readonly string[] =>
  rule ? [met, unmet, blank] : [...choices.keys(), blank, anythingElse];

const isFixed = (operand: Operand): operand is Extract<Operand, { is: 'text' | 'number' }> =>
  operand.is === 'text' || operand.is === 'number';

const choicesOf = ({ choices }: Domain): string => [...choices.keys()].slice(0, 8).map(quoted).join(', ');

class Evaluation {
  readonly domains = new Map<string, Domain>();

  constructor(private readonly lookup: Lookup) {}

  of(expression: Expression, denied: boolean): Truth | boolean {
    switch (expression.is) {
      case 'always':
        return expression.value !== denied;
      case 'not':
        return this.of(expression.part, !denied);
      case 'and':
      case 'or': {
        const parts = expression.parts.map((part) => this.of(part, denied));
        const all = (expression.is === 'and') !== denied;
        return parts.reduce((a, b) => (all ? this.both(a, b) : this.either(a, b)));
      }
      case 'selected':
        return this.compared('=', expression.from, { is: 'text', value: expression.value }, denied);
      case 'compare':
        return this.compared(expression.by, expression.left, expression.right, denied);
    }
  }

  private domain(operand: Operand): Domain {
    if (operand.is === 'self') return give('asks about the question itself, before it is answered');
    if (operand.is !== 'answer') return give('compares two fixed values');
    const found = this.lookup(operand.name);
    if ('because' in found) return give(found.because);
    this.domains.set(found.id, found);
    return found;
  }

  private compared(by: Comparison, left: Operand, right: Operand, denied: boolean): Truth | boolean {
    if (left.is === 'answer' && right.is === 'answer') return give('compares two answers with each other');
    const domain = this.domain(left);
    if (!isFixed(right)) return give('compares with something that is not fixed');
    const points = pointsOf(domain);
    const trueFor = points.filter((point) => this.holds(domain, by, right, point) !== denied);
    if (trueFor.length === points.length) return true;
    return trueFor.length === 0 ? false : new Map([[domain.id, new Set(trueFor)]]);
  }

  private holds(
    domain: Domain,
    by: Comparison,
    fixed: Extract<Operand, { is: 'text' | 'number' }>,
    point: string,
  ): boolean {
    const isBlank = fixed.is === 'text' && fixed.value.trim() === '';
    if (by !== '=' && by !== '!=') return this.holdsForNumber(domain, by, fixed, point);
    if (isBlank) return (point === blank) === (by === '=');
    if (domain.rule) return this.holdsForNumber(domain, by, fixed, point);
    const same = (name: string): boolean =>
      fixed.is === 'text' ? name === fixed.value : name.trim() !== '' && Number(name) === fixed.value;
    if (![...domain.choices.keys()].some(same))
      give(
        `asks whether ${quoted(domain.id)} is ${quoted(String(fixed.value))}, which is none of its choices (${choicesOf(domain)})`,
      );
    return same(point) === (by === '=');
  }

  /** A number is known to a pack only as meeting its rule or not. */
  private holdsForNumber(domain: Domain, by: Comparison, fixed: Operand, point: string): boolean {
    if (!domain.rule) return give(`compares ${quoted(domain.id)} by size, and its answers are choices`);
    const { rule } = domain;
    const value = fixed.is === 'number' ? fixed.value : fixed.is === 'text' ? Number(fixed.value) : NaN;
    const asRule = by === rule.by && value === rule.value;
    const against = by === opposite[rule.by] && value === rule.value;
    if (!asRule && !against)
      return give(
        `compares ${quoted(domain.id)} with another limit than its metWhen, which is ${quoted(`${rule.by} ${rule.value}`)}`,
      );
    return point === (asRule ? met : unmet);
  }

  private both(a: Truth | boolean, b: Truth | boolean): Truth | boolean {
    if (typeof a === 'boolean') return a ? b : false;
    if (typeof b === 'boolean') return b ? a : false;
    const together = new Map(a);
    for (const [id, points] of b) {
      const before = together.get(id);
      const left = before ? new Set([...before].filter((point) => points.has(point))) : points;
      if (left.size === 0) return false;
      together.set(id, left);
    }
    return together;
  }

  /** `or` can be said over one criterion, or where all the rest is the same on both sides. */
  private either(a: Truth | boolean, b: Truth | boolean): Truth | boolean {
    if (typeof a === 'boolean') return a ? true : b;
    if (typeof b === 'boolean') return b ? true : a;
    const ids = [...new Set([...a.keys(), ...b.keys()])];
    const same = (id: string): boolean => {
      const [left, right] = [a.get(id), b.get(id)];
      return (
        left !== undefined &&
        right !== undefined &&
        left.size === right.size &&
        [...left].every((point) => right.has(point))
      );
    };
    const different = ids.filter((id) => !same(id));
    if (different.length === 0) return a;
    const [only] = different;
    if (different.length > 1 || !a.has(only!) || !b.has(only!))
      return give('joins the answers to different questions by `or`; a pack can only ask that all of several hold');
    const wide = new Set([...a.get(only!)!, ...b.get(only!)!]);
    const all = pointsOf(this.domains.get(only!)!).length === wide.size;
    const rest = [...a].filter(([id]) => id !== only);
    if (all && rest.length === 0) return true;
    return new Map(all ? rest : [...rest, [only!, wide]]);
  }
}

const statusOfPoint = ({ choices, rule }: Domain, point: string): StatusValue | null => {
  if (rule) return point === met ? 'yes' : point === unmet ? 'no' : 'unknown';
  if (point === blank) return 'unknown';
  const status = choices.get(point) ?? null;
  return status === 'declined' ? 'unknown' : status;
};

/** The values of `when` that stand for a set of answers; a value must be wholly in the set or wholly outside. */
const valuesFor = (domain: Domain, points: ReadonlySet<string>): readonly StatusValue[] =>
  domain.possible.filter((value) => {
    const all = pointsOf(domain).filter((point) => statusOfPoint(domain, point) === value);
    // "Don't know" and no answer at all are one thing to a pack: where the form lists the first, it decides.
    const named = value === 'unknown' ? all.filter((point) => point !== blank) : all;
    const counting = named.length > 0 ? named : all;
    if (counting.length === 0) return domain.rule ? points.has(met) && points.has(unmet) : points.has(anythingElse);
    const inside = counting.filter((point) => points.has(point)).length;
    if (inside > 0 && inside < counting.length)
      give(`tells apart answers of ${quoted(domain.id)} that are all ${quoted(value)} to a pack`);
    return inside > 0;
  });

/**
 * What `when` must say so that a question is asked as a `relevant` has it, or why a pack cannot say it (the rest of a sentence
 * that begins with "it").
 */
export const conditionOf = (
  relevant: string,
  lookup: Lookup,
): { readonly when: Condition } | { readonly because: string } => {
  const parsed = parseExpression(relevant);
  if ('because' in parsed) return parsed;
  const evaluation = new Evaluation(lookup);
  try {
    const truth = evaluation.of(parsed.expression, false);
    if (truth === false) return { because: 'can never be true' };
    const when = new Map<string, readonly StatusValue[]>();
    for (const [id, points] of truth === true ? [] : truth) {
      const domain = evaluation.domains.get(id)!;
      const values = valuesFor(domain, points);
      if (values.length === 0) return { because: `asks for an answer of ${quoted(id)} that a pack does not have` };
      if (values.length < domain.possible.length) when.set(id, values);
    }
    return { when };
  } catch (error) {
    if (error instanceof CannotSay) return { because: error.message };
    throw error;
  }
};

/** Conditions that must all hold, as one; null where they exclude each other. */
export const allOf = (conditions: readonly Condition[]): Condition | null => {
  const together = new Map<string, readonly StatusValue[]>();
  for (const [id, values] of conditions.flatMap((condition) => [...condition])) {
    const before = together.get(id);
    const left = before ? before.filter((value) => values.includes(value)) : values;
    if (left.length === 0) return null;
    together.set(id, left);
  }
  return together;
};
