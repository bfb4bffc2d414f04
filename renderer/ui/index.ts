export { EmptyState } from './EmptyState';
export { PageHeader } from './PageHeader';
export { formatMoment, localDay } from './localTime';
export { LevelFace } from './LevelFace';
export { Pager, usePages } from './Pager';
export { SidePanel } from './SidePanel';
export { StateMark } from './StateMark';
export { useAnswerWords } from './useAnswerWords';
