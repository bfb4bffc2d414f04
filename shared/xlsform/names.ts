import { Id, limits } from '../model';
import { quoted } from '../source';

/** Keys to which JavaScript gives a meaning of its own, and which no file may use. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a name cannot be an id of a pack, as the rest of a sentence; null where it can. */
export const unfitAsId = (name: string): string | null => {
  if (forbidden.has(name)) return `the name ${quoted(name)} is kept for other uses; choose another one`;
  if (/\s/u.test(name))
    return `the name ${quoted(name)} has a space; write an underscore instead, here and in every \${...}`;
  if (!Id.safeParse(name).success)
    return `the name ${quoted(name)} cannot be an id: at most 120 characters, and none of : # |`;
  return null;
};

/** Why a name cannot be a choice, as the rest of a sentence; null where it can. */
export const unfitAsChoice = (name: string): string | null => {
  if (forbidden.has(name)) return `the name ${quoted(name)} is kept for other uses; choose another one`;
  if (name.length > limits.shortText)
    return `the name has ${name.length} characters; at most ${limits.shortText} are read`;
  return null;
};

/** A free text, such as a file's name, as an id: letters, digits, `-`, `_` and `.`. */
export const asId = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 100);
