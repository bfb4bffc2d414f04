export { RoadMapPage } from './RoadMapPage';
export { stepPart } from './part';
