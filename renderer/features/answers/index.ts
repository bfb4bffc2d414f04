export { AnswerList } from './AnswerList';
export { Determined } from './Determined';
export { FromDocuments } from './FromDocuments';
export { NumberField } from './NumberField';
export { numberTyped, numberWritten } from './numberRule';
export { ThingStates } from './ThingStates';
export { useThingName } from './useThingName';
export { useSpeaker } from './useSpeaker';
export { TakenOver } from './TakenOver';
