export { BaselinePage } from './BaselinePage';
