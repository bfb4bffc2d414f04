import type { RoadMap } from '../../../shared/model';
import { decoded } from '../address';

/** The part of the address that opens a step. */
export const stepPart = (step: string): string => encodeURIComponent(step);

/** The step that a part opens; null if it names none. The router gives a part back with some of its signs still encoded. */
export const stepAt = (part: string | undefined, { steps }: RoadMap): string | null =>
  steps.find(({ id }) => part === id || part === decodeURI(stepPart(id)))?.id ?? null;

const prefix = 'sight:';

/** The part that shows the line of sight of a requirement or criterion. */
export const sightPart = (about: string): string => encodeURIComponent(`${prefix}${about}`);

/** What a part shows the line of sight of: '' for the view without a choice, null for other parts. */
export const sightAt = (part: string | undefined): string | null => {
  if (part === undefined) return null;
  const plain = decoded(part);
  if (plain === 'sight') return '';
  return plain.startsWith(prefix) ? plain.slice(prefix.length) : null;
};
