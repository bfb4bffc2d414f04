export { DocumentsPage } from './DocumentsPage';
export { useSaveWords } from './useSaveWords';
