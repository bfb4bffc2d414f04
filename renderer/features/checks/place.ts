import type { Check } from '../../../shared/checks';
import { interviewPart } from '../interview';
import type { Page } from '../phase';
import { sightPart, stepPart } from '../roadmap';

/** Where a check is put right: the page, and the part within it that opens the thing itself. */
export const addressOf = ({
  code,
  place,
}: Pick<Check, 'code' | 'place'>): readonly [page: Page, part?: string, row?: string] => {
  switch (place.kind) {
    case 'consultation':
      return ['prepare'];
    case 'requirement':
      return ['needs', 'targets', place.requirement];
    case 'criterion':
      // A need without a step is nothing to reconcile: what led to it is read in its line of sight.
      return code === 'needWithoutStep'
        ? ['roadmap', sightPart(place.criterion)]
        : ['reconcile', encodeURIComponent(place.criterion)];
    case 'answer':
      return ['interview', interviewPart(place.interview, place.criterion)];
    case 'safeguard':
      return ['needs', 'safeguards', place.safeguard];
    case 'step':
      return ['roadmap', stepPart(place.step)];
    case 'omission':
      return ['roadmap', 'changes'];
  }
};
