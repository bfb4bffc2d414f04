import { useTranslation } from 'react-i18next';
import type { StoreFault } from '../../store';

const mebibyte = 1024 * 1024;

/** What happened, what to do, and that nothing was lost: one sentence or two for each fault of the store. */
export const useFaultText = (): ((fault: StoreFault) => string) => {
  const { t } = useTranslation('unlock');
  return (fault) => {
    switch (fault.kind) {
      case 'tooLarge':
        return t('fault.tooLarge', { limit: Math.floor(fault.limit / mebibyte) });
      case 'badBackup':
      case 'writeFailed':
        return t(`fault.${fault.kind}`, { detail: fault.detail });
      case 'keychainLost':
        return t(`fault.keychainLost.${fault.loss}`);
      case 'keychainRefused':
        return t(`fault.keychainRefused.${fault.why}`);
      default:
        return t(`fault.${fault.kind}`);
    }
  };
};
