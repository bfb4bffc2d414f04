import { useState } from 'react';

/** Gives the last of what it was given for as long as the next is the same, so that whoever compares objects finds one. */
export const steady = <T>(same: (a: T, b: T) => boolean): ((next: T) => T) => {
  let kept: { readonly value: T } | null = null;
  return (next) => {
    if (kept === null || !same(kept.value, next)) kept = { value: next };
    return kept.value;
  };
};

/** What was computed anew, as the object that it was before where nothing in it changed: memoised parts then rest. */
export const useSteady = <T>(next: T, same: (a: T, b: T) => boolean): T => {
  const [keep] = useState(() => steady(same));
  return keep(next);
};

const isData = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether two values look the same all the way down; for small plain data, not for packs or logs. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isData(a) || !isData(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every((field) => field in b && alike(a[field], b[field]));
};
