import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';

/** How a criterion is answered, in words. */
export const useKindWords = (): ((kind: Criterion['answer']) => string) => {
  const { t } = useTranslation('migration');
  return (kind) => t(`kind.${kind}`);
};
