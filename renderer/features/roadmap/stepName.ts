import { type RoadMap, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';

/** What a step is about, also when the road map does not have it (left out, or no longer called for): as the pack says it. */
export const stepName = (pack: LoadedPack, roadMap: RoadMap, id: string, language: string): string => {
  const present = roadMap.steps.find((step) => step.id === id);
  if (present) return textIn(present.action, language);
  const [kind, about = ''] = id.split(':');
  const criterion = pack.criteria.get(about)?.criterion;
  const text =
    kind === 'remedy'
      ? pack.safeguards.get(about)?.remedy?.action
      : kind === 'establish'
        ? criterion?.statement
        : (criterion?.step?.action ?? criterion?.statement);
  return text === undefined ? about : textIn(text, language);
};
