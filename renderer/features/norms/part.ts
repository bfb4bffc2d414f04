import { decoded } from '../address';

/** The part of the address that opens an instrument: ids hold slashes. */
export const normPart = (norm: string): string => encodeURIComponent(norm);

/** The instrument that a part opens; the router may have decoded some of it. */
export const normAt = (part: string | undefined): string | null => (part === undefined ? null : decoded(part));
