export { workbookBounds } from './bounds';
export { cellName, cellPath } from './cell';
export type { Cell, Sheet } from './cell';
export { readWorkbook } from './read';
export { writeWorkbook } from './write';
export type { Choices, WrittenColumn, WrittenSheet } from './written';
