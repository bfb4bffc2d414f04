export { SupportFile, supportText } from './supportFile';
