import { useTranslation } from 'react-i18next';
import type { LocalText, Pack } from '../../shared/model';
import { usePackInUse } from '../session';
import { type PackReading, packTextReader } from './packTextReader';

/** Reads texts of a pack, or of the one of the open consultation, in the language of the screen. */
export const usePackReading = (given?: Pack): ((text: LocalText) => PackReading) => {
  const { i18n } = useTranslation();
  const inUse = usePackInUse();
  return packTextReader(given ?? inUse, i18n.language);
};
