export { pack, refilled } from './archive';
export { columnName } from './grid';
export { escaped } from './xml';
