export { MovePage } from './MovePage';
export { OtherVersions } from './OtherVersions';
export { moveHash } from './part';
