export { InterviewPage } from './InterviewPage';
export { InterviewRoom } from './InterviewRoom';
export { interviewPart, readPart } from './part';
