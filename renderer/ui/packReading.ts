import { useTranslation } from 'react-i18next';
import { type LocalText, type Pack, type Reading, readingOf, sourceLanguage } from '../../shared/model';
import { usePackInUse } from '../session';

/** How a text of the pack reads to whoever reads the screen. */
export const usePackReading = (given?: Pack): ((text: LocalText) => Reading) => {
  const { i18n } = useTranslation();
  const inUse = usePackInUse();
  const pack = given ?? inUse;
  const source = pack ? sourceLanguage(pack) : undefined;
  return (text) => readingOf(text, i18n.language, source);
};
