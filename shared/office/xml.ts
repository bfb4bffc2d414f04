const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as element content or attribute value of XML and HTML. The texts of a document model hold nothing that XML forbids. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
