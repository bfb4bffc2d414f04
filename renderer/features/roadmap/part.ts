import type { RoadMap } from '../../../shared/model';

/** The part of the address that opens a step. */
export const stepPart = (step: string): string => encodeURIComponent(step);

/** The step that a part opens; null if it names none. The router gives a part back with some of its signs still encoded. */
export const stepAt = (part: string | undefined, { steps }: RoadMap): string | null =>
  steps.find(({ id }) => part === id || part === decodeURI(stepPart(id)))?.id ?? null;
