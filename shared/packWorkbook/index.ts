export { packFromWorkbook, packInWorkbook, packYaml } from './read';
export { writePackWorkbook } from './write';
