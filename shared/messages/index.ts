export { resources } from './catalogue';
export type { KeysOf, MessageKey } from './catalogue';
export { formatDate, formatList, formatNumber } from './format';
export { direction, formattingTag } from './languages';
export type { Direction } from './languages';
export { createTranslator, translator } from './translator';
export type { Translation, Translator, Values } from './translator';
