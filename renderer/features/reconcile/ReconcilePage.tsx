import type { PhaseProps } from '../phase';

export const ReconcilePage = (_: PhaseProps) => null;
