export { textPlaces } from './places';
export type { TextKind } from './places';
export { fingerprint, pairsOf, textState, translationState } from './state';
export type { TextState, TranslationState } from './state';
export { languagesOf, textExactlyIn, textsOf } from './texts';
export type { PackText, Translatable } from './texts';
export { mergeTranslations } from './merge';
export type { Merged, TranslationRow } from './merge';
export { textsByLanguage } from './edit';
