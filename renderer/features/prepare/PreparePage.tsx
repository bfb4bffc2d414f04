import type { PhaseProps } from '../phase';

export const PreparePage = (_: PhaseProps) => null;
