import type { PhaseProps } from '../phase';

export const BaselinePage = (_: PhaseProps) => null;
