export { workbookBounds } from './bounds';
export { cellName, cellPath } from './cell';
export type { Cell, Sheet } from './cell';
export { workbookIssueCodes } from './codes';
export { readWorkbook } from './read';
