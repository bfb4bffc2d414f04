/**
 * Eight hexadecimal digits that stand for a text: 32-bit FNV-1a over its UTF-8 bytes (Fowler, Noll and Vo). For telling texts
 * apart, never for secrecy: whoever wants to can find another text with the same digits.
 */
export const fnv1a = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};
