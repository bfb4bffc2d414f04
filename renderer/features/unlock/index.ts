export { UnlockPage } from './UnlockPage';
