export { InterviewPage } from './InterviewPage';
export { InterviewRoom } from './InterviewRoom';
export { interviewKeys } from './KeysHere';
export { interviewPart, readPart } from './part';
