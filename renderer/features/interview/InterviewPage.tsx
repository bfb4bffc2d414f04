import type { PhaseProps } from '../phase';

export const InterviewPage = (_: PhaseProps) => null;
