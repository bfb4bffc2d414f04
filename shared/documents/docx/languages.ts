import { direction } from '../../messages';
import type { RoadMapDocument } from '../model';
import { written, type Xml } from './xml';

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

/** The language of a stretch of text that is in another than the document, as a property of its run. */
export const runLanguage = (tag: string): Xml => {
  const about = direction(tag) === 'rtl' ? 'bidi' : tag.startsWith('zh') ? 'eastAsia' : 'val';
  return `<w:lang w:${about}="${written(fullTag(tag))}"/>`;
};
