import type { z } from 'zod';
import { quoted } from './visible';
import { found, kindExpected } from './words';

type ZodIssue = z.core.$ZodIssue;

/** The values of the key that tells the kinds of a map apart (`answer`, `field`). */
export const choicesOf = (issue: z.core.$ZodIssueInvalidUnion): string[] =>
  'options' in issue ? (issue.options ?? []).map(String) : [];

/** Whether a branch of a union was never meant: the value as a whole is of another kind. */
export const isOtherKind = (issues: readonly ZodIssue[]): boolean =>
  issues.some((issue) => {
    if (issue.path.length > 0) return false;
    if (issue.code === 'invalid_union') return issue.errors.every(isOtherKind);
    return issue.code === 'invalid_type' || issue.code === 'invalid_value';
  });

/** What the schema expected in place of the value as a whole. */
export const expectations = (issue: ZodIssue, inUnion: boolean): string[] => {
  if (issue.code === 'invalid_type')
    return [inUnion && issue.expected === 'record' ? 'one text by language' : kindExpected(issue.expected)];
  if (issue.code === 'invalid_value') return issue.values.map((value) => quoted(String(value)));
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return issue.errors.flatMap((branch) =>
      branch.filter((inner) => inner.path.length === 0).flatMap((inner) => expectations(inner, true)),
    );
  if (issue.code === 'invalid_union') return choicesOf(issue).map(quoted);
  return [];
};

const amount = (origin: string, limit: number | bigint): string => {
  const count = Number(limit);
  if (origin === 'string') return count === 1 ? 'one character' : `${count} characters`;
  if (origin === 'array' || origin === 'set') return count === 1 ? 'one entry' : `${count} entries`;
  return String(limit);
};

export const sizeMessage = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, value: unknown): string => {
  if (issue.code === 'too_small' && Number(issue.minimum) === 1 && issue.origin === 'string')
    return 'This text is empty; write something, or take the key out.';
  if (issue.code === 'too_small' && Number(issue.minimum) === 1 && issue.origin === 'array')
    return 'This list is empty; at least one entry was expected.';
  const length = typeof value === 'string' ? value.length : Array.isArray(value) ? value.length : null;
  const has = length === null ? found(value) : amount(issue.origin, length);
  if (issue.code === 'too_big')
    return `Expected ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.origin, issue.maximum)}, but found ${has}.`;
  return `Expected ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.origin, issue.minimum)}, but found ${has}.`;
};

export const formatExpected: Readonly<Record<string, string>> = { date: 'a calendar day such as 2026-03-31' };
