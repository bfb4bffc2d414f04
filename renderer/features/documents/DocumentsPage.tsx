import type { PhaseProps } from '../phase';

export const DocumentsPage = (_: PhaseProps) => null;
