import type { PhaseProps } from '../phase';

/** What each section of the phase is given. */
export type SectionProps = Pick<PhaseProps, 'go' | 'row'>;

/** The road map's step of a need. */
export const stepOf = (criterion: string): string => `step:${criterion}`;
