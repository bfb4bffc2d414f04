export { pack, withoutTimes } from './archive';
export { columnName } from './grid';
export { escaped } from './xml';
