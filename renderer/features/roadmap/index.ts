export { RoadMapPage } from './RoadMapPage';
