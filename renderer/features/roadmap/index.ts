export { RoadMapPage } from './RoadMapPage';
export { stepPart } from './part';
export { stepName } from './stepName';
