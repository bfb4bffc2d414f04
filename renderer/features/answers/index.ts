export { AnswerList } from './AnswerList';
export { Determined } from './Determined';
