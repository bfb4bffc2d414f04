export { MissingPack } from './MissingPack';
export { PackPage } from './PackPage';
export { PacksPage } from './PacksPage';
