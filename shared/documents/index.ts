export { documentFormats } from './input';
export type { DocumentFormat, RoadMapInput } from './input';
export type { Block, Cell, Fact, RoadMapDocument, Section, Table } from './model';
export { renderRoadMap } from './render';
export { roadMapDocument } from './roadMapDocument';
