import { answerId } from '../../../shared/projection';
import { decoded } from '../address';

/** The part of the address that opens an interview, at one of its criteria, and at one thing of it, where one is named. */
export const interviewPart = (interview: string, criterion?: string, item?: string): string =>
  encodeURIComponent(criterion === undefined ? interview : answerId(interview, criterion, item));

/** Stands in an address for the context questions of an interview. No id of a criterion has a colon. */
export const contextPlace = ':context';

/** Reads {@link interviewPart}. */
export const readPart = (
  part: string,
): { readonly interview: string; readonly criterion: string | null; readonly item: string | undefined } => {
  const [interview = '', criterion = null, item] = decoded(part).split('|');
  return { interview, criterion, item };
};
