import type { CheckPlace } from '../../../shared/checks';
import { interviewPart } from '../interview';
import type { Page } from '../phase';
import { stepPart } from '../roadmap';

/** Where a check is put right: the page, and the part within it that opens the thing itself. */
export const addressOf = (place: CheckPlace): readonly [page: Page, part?: string] => {
  switch (place.kind) {
    case 'consultation':
      return ['prepare'];
    case 'requirement':
      return ['needs', 'targets'];
    case 'criterion':
      return ['reconcile', place.criterion];
    case 'answer':
      return ['interview', interviewPart(place.interview, place.criterion)];
    case 'safeguard':
      return ['needs', 'safeguards'];
    case 'step':
      return ['roadmap', stepPart(place.step)];
    case 'omission':
      return ['roadmap', 'changes'];
  }
};
