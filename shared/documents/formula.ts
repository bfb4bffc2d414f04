/** A text of the catalogue within a formula. Nothing that a person typed ever goes there. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
