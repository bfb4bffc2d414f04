export { LanguageLine } from './PackFacts';
export { MissingPack } from './MissingPack';
export { PackPage } from './PackPage';
export { PacksPage } from './PacksPage';
