export { InterviewPage } from './InterviewPage';
export { interviewPart } from './part';
