import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFormat, RoadMapInput } from '../../../shared/documents';
import { host } from '../../platform';
import { writers } from './writers';
import { useSaveWords } from './useSaveWords';

/** What is said of one file on its way. */
interface Told {
  readonly key: string;
  readonly text: string;
  readonly problem: boolean;
}

/** Writes the chosen files one after the other and gives each to the person; can be stopped between two. */
export const useExport = () => {
  const { t } = useTranslation('documents');
  const sayOutcome = useSaveWords();
  const [told, setTold] = useState<readonly Told[]>([]);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);

  const start = async (input: RoadMapInput, formats: readonly DocumentFormat[]): Promise<void> => {
    stopped.current = false;
    setRunning(true);
    setTold([]);
    const done: Told[] = [];
    for (const [index, format] of formats.entries()) {
      if (stopped.current) break;
      const name = t('fileName', { language: input.language, format });
      const writing = t('writing', { name, number: index + 1, count: formats.length });
      setTold([...done, { key: name, text: writing, problem: false }]);
      try {
        const { renderRoadMap } = await writers();
        const outcome = await host.saveFile(name, await renderRoadMap(input, format));
        done.push({ key: name, ...sayOutcome(name, outcome) });
        if (outcome.kind === 'cancelled') stopped.current = true;
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        done.push({ key: name, text: t('notWritten', { name, detail }), problem: true });
      }
    }
    setTold(done);
    setRunning(false);
  };
  const cancel = (): void => {
    stopped.current = true;
  };
  return { running, told, start, cancel };
};
