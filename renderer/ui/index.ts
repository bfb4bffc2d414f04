export { EmptyState } from './EmptyState';
export { PageHeader } from './PageHeader';
export { formatMoment, localDay } from './localTime';
