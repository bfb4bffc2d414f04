export { acceptDraft, acceptancesOf, notesAlone } from './fromLog';
export type { Acceptance } from './fromLog';
export type { NoteAlone } from './answers';
export { checkCodes, checkKinds, severities } from './check';
export type { Check, CheckCode, CheckPlace, Severity } from './check';
export { checksOf } from './checksOf';
