export * from './scales';
export * from './primitives';
export * from './pack';
export * from './consultation';
export * from './findings';
export * from './roadmap';
export * from './change';
export * from './dates';
