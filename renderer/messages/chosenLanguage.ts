/** The language chosen on this laptop: a preference like the colour scheme, and no more telling. */
const key = 'waymark-language';

export const chosenLanguage = (): string | null => localStorage.getItem(key);

export const chooseLanguage = (tag: string): void => localStorage.setItem(key, tag);

/** The first of the browser's languages that is among those offered. */
export const spokenLanguage = (offered: readonly string[]): string => {
  const spoken = navigator.languages.map((tag) => tag.split('-')[0] ?? '');
  return spoken.find((tag) => offered.includes(tag)) ?? 'en';
};
