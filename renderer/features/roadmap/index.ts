export { ChangesSince } from './changes/ChangesSince';
export { RoadMapPage } from './RoadMapPage';
export { sightPart, stepPart } from './part';
export { StepWords } from './StepWords';
export { stepName } from './stepName';
