const names = new Map<string, Intl.DisplayNames>();

/** The name of a language as readers of `reader` call it: "French" or « anglais ». */
export const languageName = (language: string, reader: string): string => {
  const known = names.get(reader) ?? new Intl.DisplayNames([reader, 'en'], { type: 'language' });
  names.set(reader, known);
  return known.of(language) ?? language;
};
