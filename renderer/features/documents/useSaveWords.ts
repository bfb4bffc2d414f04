import { useTranslation } from 'react-i18next';
import type { SaveOutcome } from '../../../shared/bridge';

interface Said {
  readonly text: string;
  readonly problem: boolean;
}

/** How the handing over of a file ended, in a sentence. */
export const useSaveWords = (): ((name: string, outcome: SaveOutcome | { readonly kind: 'handed' }) => Said) => {
  const { t } = useTranslation('documents');
  return (name, outcome) => {
    switch (outcome.kind) {
      case 'saved':
        return { text: t('outcome.saved', { name }), problem: false };
      case 'handed':
        return { text: t('outcome.handed', { name }), problem: false };
      case 'cancelled':
        return { text: t('outcome.cancelled', { name }), problem: false };
      case 'full':
        return { text: t('outcome.full', { name }), problem: true };
      case 'failed':
        return { text: t('outcome.failed', { name, code: outcome.code }), problem: true };
    }
  };
};
