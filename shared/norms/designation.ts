import type { Norm } from '../model';

/** Without case, accents and signs: "S/RES/2396" and "s res 2396" are the same words. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** What a resolution is called beside its symbol: people write "SCR 2396", "UNSCR 2396" and "resolution 2396" alike. */
const resolutionNames: readonly { readonly symbol: RegExp; readonly names: readonly string[] }[] = [
  {
    symbol: /^S\/RES\/\d+/,
    names: [
      'scr',
      'unscr',
      'sc',
      'un',
      'security',
      'council',
      'resolution',
      'cs',
      'rcs',
      'conseil',
      'de',
      'securite',
      'des',
    ],
  },
  {
    symbol: /^A\/RES\/\d+/,
    names: ['gar', 'unga', 'ga', 'un', 'general', 'assembly', 'resolution', 'ag', 'assemblee', 'generale', 'de', 'l'],
  },
];

/** The words of what an instrument is called: id, symbol and other names, and for resolutions what people write for them. */
export const designationOf = ({ id, symbol, also }: Pick<Norm, 'id' | 'symbol' | 'also'>): readonly string[] => {
  const own = [id, symbol ?? '', ...(also ?? [])];
  const usual = resolutionNames.flatMap(({ symbol: form, names }) =>
    own.some((name) => form.test(name)) ? names : [],
  );
  return [...new Set([...own.flatMap(wordsOf), ...usual])];
};
