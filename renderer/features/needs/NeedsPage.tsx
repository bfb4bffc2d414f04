import type { PhaseProps } from '../phase';

export const NeedsPage = (_: PhaseProps) => null;
