export { readTranslationWorkbook } from './read';
export type { ReadTranslations } from './read';
export { writeTranslationWorkbook } from './write';
