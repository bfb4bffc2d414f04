import type { Bounds } from '../model';
import { parseExpression } from './expression';
import type { Comparison, Expression } from './expression';

type End = { readonly min: number } | { readonly max: number };

const endsOf = (by: Comparison, value: number, whole: boolean): readonly End[] | null => {
  if (by === '>=') return [{ min: value }];
  if (by === '<=') return [{ max: value }];
  if (by === '=') return [{ min: value }, { max: value }];
  // Both ends of bounds belong to them: over 5 is 6 and more only where there are whole numbers alone.
  if (by === '!=' || !whole) return null;
  return by === '>' ? [{ min: Math.floor(value) + 1 }] : [{ max: Math.ceil(value) - 1 }];
};

const complement: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const endsIn = (expression: Expression, whole: boolean): readonly End[] | string => {
  if (expression.is === 'and') {
    const all = expression.parts.map((part) => endsIn(part, whole));
    const problem = all.find((part) => typeof part === 'string');
    return problem ?? all.flatMap((part) => part as readonly End[]);
  }
  if (expression.is === 'always' && expression.value) return [];
  const turned = expression.is === 'not' && expression.part.is === 'compare' ? expression.part : null;
  const compared = turned ? { ...turned, by: complement[turned.by] } : expression;
  if (compared.is !== 'compare') return 'says something else than a smallest and a largest number';
  if (compared.left.is !== 'self' || compared.right.is !== 'number')
    return 'compares with something else than a fixed number';
  return (
    endsOf(compared.by, compared.right.value, whole) ??
    'leaves out a number itself, and the bounds of a pack hold both ends'
  );
};

/**
 * The smallest and largest number that a constraint such as `. >= 0 and . <= 100` allows, or why it is something else (the
 * rest of a sentence that begins with "it").
 * @param whole whether only whole numbers can be answered
 */
export const boundsOf = (
  constraint: string,
  whole: boolean,
): { readonly bounds: Bounds } | { readonly because: string } => {
  const parsed = parseExpression(constraint);
  if ('because' in parsed) return parsed;
  const ends = endsIn(parsed.expression, whole);
  if (typeof ends === 'string') return { because: ends };
  const [mins, maxs] = [
    ends.flatMap((end) => ('min' in end ? end.min : [])),
    ends.flatMap((end) => ('max' in end ? end.max : [])),
  ];
  const bounds: Bounds = {
    ...(mins.length > 0 ? { min: Math.max(...mins) } : {}),
    ...(maxs.length > 0 ? { max: Math.min(...maxs) } : {}),
  };
  if (bounds.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max)
    return { because: 'lets no number through' };
  return { bounds };
};
