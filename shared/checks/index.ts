export { acceptDraft, acceptancesOf } from './accepted';
export type { Acceptance } from './accepted';
export type { NoteAlone } from './answers';
export { checkCodes, checkKinds, severities } from './check';
export type { Check, CheckCode, CheckPlace, Severity } from './check';
export { checksOf } from './checksOf';
