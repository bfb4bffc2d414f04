export { ChangesSince } from './changes/ChangesSince';
export { RoadMapPage } from './RoadMapPage';
export { sightPart, stepPart } from './part';
export { stepName } from './stepName';
