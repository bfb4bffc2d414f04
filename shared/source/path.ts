import { visible } from './visible';

/** Keys and list positions from the top of a file to one value. */
export type Path = readonly (string | number)[];

const plainKey = /^[\p{L}\p{N}_$/-]+$/u;
const longestKey = 120;

const keyText = (key: string, first: boolean): string => {
  const short = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
  return plainKey.test(short) ? `${first ? '' : '.'}${short}` : `[${visible(JSON.stringify(short))}]`;
};

/** `requirements[3].criteria[0].when["a key"]`; empty for the whole file. */
export const pathText = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : keyText(part, index === 0))).join('');
