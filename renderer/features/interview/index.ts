export { InterviewPage } from './InterviewPage';
export { InterviewRoom } from './InterviewRoom';
export { MissingFiles } from './MissingFiles';
export { interviewKeys } from './KeysHere';
export { interviewPart, readPart } from './part';
