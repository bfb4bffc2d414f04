export { NeedsPage } from './NeedsPage';
export { PriorityBar } from './PriorityBar';
