import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationsFormat, RoadMapInput } from '../../../shared/documents';
import type { Observations } from '../../../shared/model';
import { host } from '../../platform';
import { useSaveWords } from '../documents/useSaveWords';
import { writers } from '../documents/writers';

/** Writes the page as a file and gives it to the person; what became of it is said in a sentence. */
export const useObservationsFile = () => {
  const { t } = useTranslation(['wrapup', 'documents']);
  const sayOutcome = useSaveWords();
  const [said, setSaid] = useState<ReturnType<typeof sayOutcome> | null>(null);
  const save = async (input: RoadMapInput, written: Observations, format: ObservationsFormat): Promise<void> => {
    const name = t('fileName', { language: input.language, format });
    try {
      const { renderObservations } = await writers();
      setSaid(sayOutcome(name, await host.saveFile(name, await renderObservations(input, written, format))));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setSaid({ text: t('documents:notWritten', { name, detail }), problem: true });
    }
  };
  return { said, save };
};
