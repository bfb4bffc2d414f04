import { direction } from '../../messages';
import type { RoadMapDocument } from '../model';

/** The regional forms by which word processors know their dictionaries. */
const regional: Readonly<Record<string, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  zh: 'zh-CN',
  ar: 'ar-SA',
};

const fullTag = (tag: string): string => regional[tag] ?? tag;

/** The language of all text that does not say another. */
export const documentLanguage = ({ language: tag, direction: way }: RoadMapDocument): object => ({
  value: way === 'rtl' ? 'en-GB' : fullTag(tag),
  eastAsia: tag.startsWith('zh') ? fullTag(tag) : 'zh-CN',
  bidirectional: way === 'rtl' ? fullTag(tag) : 'ar-SA',
});

/** The language of a stretch of text that is in another than the document. */
export const runLanguage = (tag: string): { value?: string; eastAsia?: string; bidirectional?: string } => {
  if (direction(tag) === 'rtl') return { bidirectional: fullTag(tag) };
  return tag.startsWith('zh') ? { eastAsia: fullTag(tag) } : { value: fullTag(tag) };
};
