/** A part of an address as it was before it was encoded: the router gives most of its signs back, but not all. */
export const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A sign of per cent that encodes nothing: the router gave the part back decoded.
    return part;
  }
};
