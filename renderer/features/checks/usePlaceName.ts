import { useTranslation } from 'react-i18next';
import type { CheckPlace } from '../../../shared/checks';
import { type LocalText, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { stepName } from '../roadmap';

interface PlaceName {
  /** Its number in the pack; null where it has none. */
  readonly symbol: string | null;
  readonly name: string;
}

/** What a check is about, as the pack and the road map call it. */
export const usePlaceName = (): ((place: CheckPlace) => PlaceName) => {
  const { t, i18n } = useTranslation('checks');
  const { pack, record, roadMap } = useConsultation();
  const said = (text: LocalText | undefined): string => (text === undefined ? '' : textIn(text, i18n.language));
  return (place) => {
    switch (place.kind) {
      case 'consultation':
        return { symbol: null, name: record.consultation.title };
      case 'requirement':
        return { symbol: place.requirement, name: said(pack.requirements.get(place.requirement)?.title) };
      case 'criterion':
        return { symbol: place.criterion, name: said(pack.criteria.get(place.criterion)?.criterion.statement) };
      case 'answer': {
        const held = record.interviews.find(({ id }) => id === place.interview);
        const institution = record.institutions.find(({ id }) => id === held?.institution)?.name ?? '';
        return { symbol: place.criterion, name: t('interviewWith', { institution }) };
      }
      case 'safeguard':
        return { symbol: place.safeguard, name: said(pack.safeguards.get(place.safeguard)?.question) };
      case 'step':
      case 'omission':
        return {
          symbol: place.step.slice(place.step.indexOf(':') + 1),
          name: stepName(pack, roadMap, place.step, i18n.language),
        };
    }
  };
};
