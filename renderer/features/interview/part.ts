import { answerId } from '../../../shared/projection';

/** The part of the address that opens an interview, at one of its criteria where one is named. */
export const interviewPart = (interview: string, criterion?: string): string =>
  encodeURIComponent(criterion === undefined ? interview : answerId(interview, criterion));

/** The address gives back most characters as they were, but not those that structure an address. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads {@link interviewPart}. */
export const readPart = (part: string): { readonly interview: string; readonly criterion: string | null } => {
  const [interview = '', criterion = null] = decoded(part).split('|');
  return { interview, criterion };
};
