export { packFromXlsform } from './convert';
export type { Conversion } from './convert';
export { xlsformIssueCodes } from './codes';
