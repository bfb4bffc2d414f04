export { EmptyState } from './EmptyState';
export { PageHeader } from './PageHeader';
