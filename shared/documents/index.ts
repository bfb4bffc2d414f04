export { documentFormats } from './input';
export type { DocumentFormat, RoadMapInput } from './input';
export type { Block, Cell, Fact, RoadMapDocument, Section, Table } from './model';
export { renderRoadMap } from './render';
export { roadMapDocument } from './roadMapDocument';
export { generatedObservations, observationsDocument } from './observations';
export type { ObservationTexts } from './observations';
export { observationsFormats, renderObservations } from './observationsWriters';
export type { ObservationsFormat } from './observationsWriters';
