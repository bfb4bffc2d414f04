import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './catalogue';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof english;
  }
}

/** Makes the catalogue ready before the first screen: the words are part of the bundle, never fetched. */
export const startMessages = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'shell',
    resources: { en: english },
    // React escapes what it shows; escaping twice would print entities.
    interpolation: { escapeValue: false },
  });
};
