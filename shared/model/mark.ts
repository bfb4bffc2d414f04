/** A short mark of a text (32-bit FNV-1a): the same text has the same mark, and the text cannot be read from it. */
export const markOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
};
