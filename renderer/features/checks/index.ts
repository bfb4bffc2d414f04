export { ChecksPage } from './ChecksPage';
export { ChecksSummary } from './ChecksSummary';
