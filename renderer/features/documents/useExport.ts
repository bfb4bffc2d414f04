import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFormat, RoadMapInput } from '../../../shared/documents';
import { type ExportedFile, exportDraft } from '../../../shared/projection';
import { host } from '../../platform';
import { useConsultation, useVault } from '../../session';
import { digestOf } from './digest';
import { useSaveWords } from './useSaveWords';
import { type Writing, startWriting } from './writeApart';

/** What is said of one file on its way. */
interface Told {
  readonly key: string;
  readonly text: string;
  readonly problem: boolean;
}

/** Writes the chosen files one after the other, gives each to the person and records what was given; can be stopped at any moment. */
export const useExport = () => {
  const { t } = useTranslation('documents');
  const { log, edit } = useConsultation();
  const { vault } = useVault();
  const sayOutcome = useSaveWords();
  const [told, setTold] = useState<readonly Told[]>([]);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const writing = useRef<Writing | null>(null);
  // A lock or another page ends what is being written.
  useEffect(() => () => writing.current?.end(), []);

  const record = async (input: RoadMapInput, files: readonly ExportedFile[]): Promise<Told> => {
    const { snapshot, language, application, packHash } = input;
    const kept = await edit([
      exportDraft(vault.newId(), {
        version: 1,
        baseline: snapshot && { id: snapshot.id, name: snapshot.name },
        language,
        release: input.record.consultation.release ?? 'none',
        application,
        packHash,
        files: [...files],
        upTo: log.latest,
        changes: log.changes.size,
      }),
    ]);
    return { key: 'record', text: t(kept ? 'exported.recorded' : 'exported.notRecorded'), problem: !kept };
  };

  const start = async (input: RoadMapInput, formats: readonly DocumentFormat[]): Promise<void> => {
    stopped.current = false;
    setRunning(true);
    setTold([]);
    const done: Told[] = [];
    const given: ExportedFile[] = [];
    const apart = startWriting();
    writing.current = apart;
    for (const [index, format] of formats.entries()) {
      if (stopped.current) break;
      const name = t('fileName', { language: input.language, format });
      const present = t('writing', { name, number: index + 1, count: formats.length });
      setTold([...done, { key: name, text: present, problem: false }]);
      try {
        const bytes = await apart.write(input, format);
        if (bytes === null) break;
        const outcome = await host.saveFile(name, bytes);
        done.push({ key: name, ...sayOutcome(name, outcome) });
        if (outcome.kind === 'cancelled') stopped.current = true;
        if (outcome.kind === 'saved' || outcome.kind === 'handed')
          given.push({ format, name, bytes: bytes.length, sha256: await digestOf(bytes) });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        done.push({ key: name, text: t('notWritten', { name, detail }), problem: true });
      }
    }
    apart.end();
    writing.current = null;
    if (given.length > 0) done.push(await record(input, given));
    setTold(done);
    setRunning(false);
  };
  const cancel = (): void => {
    stopped.current = true;
    writing.current?.end();
  };
  return { running, told, start, cancel };
};
