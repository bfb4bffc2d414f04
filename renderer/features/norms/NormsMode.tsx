import type { PhaseProps } from '../phase';
import { sightPart } from '../roadmap/part';
import { NormsPage } from './NormsPage';
import { normPart } from './part';

/** The instruments as a page of the open consultation: what is asked leads to its line of sight. */
export const NormsMode = ({ part, go }: PhaseProps) => (
  <NormsPage
    part={part}
    onOpen={(norm) => go('norms', norm === null ? undefined : normPart(norm))}
    onSight={(requirement) => go('roadmap', sightPart(requirement))}
  />
);
