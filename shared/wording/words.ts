/**
 * A pattern that matches whole words of any script, whatever their case. A straight apostrophe stands for both kinds, and a
 * space for any run of spaces, no-break ones included.
 */
export const words = (pattern: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll("'", "['’]").replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
