import type { PhaseProps } from '../phase';

export const RoadMapPage = (_: PhaseProps) => null;
