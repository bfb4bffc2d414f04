export { AnswerList } from './AnswerList';
export { Determined } from './Determined';
export { FromDocuments } from './FromDocuments';
export { NumberField } from './NumberField';
export { useSpeaker } from './useSpeaker';
