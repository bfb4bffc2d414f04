export { EveningPage } from './EveningPage';
