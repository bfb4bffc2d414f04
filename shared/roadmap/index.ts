export { compareRoadMaps } from './compare';
export type { RoadMapChanges } from './compare';
export { planRoadMap } from './plan';
export { establishText } from './sentences';
export type { Plan } from './plan';
