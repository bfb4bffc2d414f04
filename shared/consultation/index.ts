export { contextFits } from './check-rosters';
export { answerFits } from './check-values';
export { consultationIssueCodes } from './codes';
export type { ConsultationIssueCode } from './codes';
export { consultationPackReference, readConsultation } from './read';
export { writeConsultation } from './write';
