import { useTranslation } from 'react-i18next';
import { useNormUses } from './useNorms';

/** How many requirements rest on an instrument, or how many steps can start from it. */
export const UseCount = ({ norm }: { readonly norm: string }) => {
  const { t } = useTranslation('norms');
  const uses = useNormUses().get(norm);
  if (!uses) return null;
  const { requirements, models, safeguards } = uses;
  if (requirements.length > 0) return t('count.requirements', { count: requirements.length });
  if (models.length > 0) return t('count.models', { count: models.length });
  return safeguards.length > 0 ? t('count.safeguards', { count: safeguards.length }) : null;
};
