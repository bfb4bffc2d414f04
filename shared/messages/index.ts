export { isKnownKind, resources } from './catalogue';
export type { KeysOf, MessageKey } from './catalogue';
export {
  formatDate,
  formatKnownDate,
  formatList,
  formatNumber,
  formatShare,
  inWords,
  languageName,
  separators,
} from './format';
export { direction, formattingTag, languages } from './languages';
export type { Direction, Language } from './languages';
export { pseudo, pseudoCatalogue, pseudoLanguages } from './pseudo';
export type { PseudoLanguage } from './pseudo';
export { createTranslator, translator } from './translator';
export type { Translation, Translator, Values } from './translator';
