export { AnswerList } from './AnswerList';
export { Determined } from './Determined';
export { NumberField } from './NumberField';
export { useSpeaker } from './useSpeaker';
