import type { ProxyMarked } from 'comlink';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { host } from '../../platform';
import { useVault } from '../../session';
import type { BackupNote, Progress } from '../../store';
import { localDay } from '../../ui';
import { useFaultText } from '../unlock';

const mebibyte = 1024 * 1024;

/** How the saving of a backup ended, in words. */
interface SavedBackup {
  readonly text: string;
  readonly bad: boolean;
  /** Null where no file was given. */
  readonly note: BackupNote | null;
}

/**
 * Seals the whole vault into one file and gives it to the person, who names a place for it.
 * @param part of the page: what to do about a vault that one file cannot hold is said for it
 */
export const useSaveBackup = (
  part: 'backup' | 'border',
): ((progress: Progress & ProxyMarked) => Promise<SavedBackup>) => {
  const { t, i18n } = useTranslation('settings');
  const { vault } = useVault();
  const faultText = useFaultText();
  return async (progress) => {
    const outcome = await vault.store.backup(progress);
    if (!outcome.ok) {
      const { fault } = outcome;
      if (fault.kind === 'stopped') return { text: t('backup.cancelled'), bad: false, note: null };
      const large = fault.kind === 'tooLarge';
      const limit = large ? formatNumber(fault.limit / mebibyte, i18n.language) : '';
      return { text: large ? t(`${part}.tooLarge`, { limit }) : faultText(fault), bad: true, note: null };
    }
    const at = vault.now();
    const name = `waymark-${localDay(at)}.backup`;
    const size = formatNumber(Math.max(0.01, outcome.value.length / mebibyte), i18n.language);
    const saved = await host.saveFile(name, outcome.value).catch(() => ({ kind: 'failed' as const, code: 'refused' }));
    const code = saved.kind === 'failed' ? saved.code : '';
    return {
      text: t(`backup.${saved.kind}`, { name, size, code }),
      bad: saved.kind === 'full' || saved.kind === 'failed',
      note: saved.kind === 'saved' || saved.kind === 'handed' ? { at, name } : null,
    };
  };
};
