import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import type { ConsultationRecord } from '../../../shared/model';
import { consultationBounds, decodeText, type Issue } from '../../../shared/source';
import { host } from '../../platform';
import { readShelved, usePacks, useVault } from '../../session';
import { type Task, useFaultText, useTask } from '../unlock';
import { presentScope, readFile, takeIn } from './takeIn';

/** Why a file did not become a consultation, or what has to be decided first. */
export type Taken =
  | { readonly kind: 'refused'; readonly file: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }
  | { readonly kind: 'present'; readonly record: ConsultationRecord; readonly scope: string };

export interface Taking {
  readonly sampling: Task;
  readonly importing: Task;
  readonly taken: Taken | null;
  readonly dismiss: () => void;
  readonly openSample: () => void;
  readonly importFile: () => void;
  /** Takes in a consultation that is here already under an id of its own. */
  readonly takeCopy: (record: ConsultationRecord) => void;
}

const sampleName = 'xaa.json';
const mebibyte = 1024 * 1024;

/** The sample and consultation files on their way into the vault: whole, or not at all and with every reason. */
export const useTaking = (open: (scope: string) => void): Taking => {
  const { t, i18n } = useTranslation('home');
  const { vault } = useVault();
  const packs = usePacks();
  const faultText = useFaultText();
  const sampling = useTask();
  const importing = useTask();
  const [taken, setTaken] = useState<Taken | null>(null);

  const failed = (file: string, reason: string): void => setTaken({ kind: 'failed', file, reason });

  const take = async (record: ConsultationRecord, id: string, file: string): Promise<void> => {
    const outcome = await takeIn(vault, record, id, packs);
    if (outcome.ok) open(outcome.value);
    else failed(file, faultText(outcome.fault));
  };

  const read = async (text: string, file: string): Promise<ConsultationRecord | null> => {
    const reading = await readFile(text, file, packs, readShelved);
    if (reading.kind === 'read') return reading.record;
    const known = formatList(
      packs.map(({ reference }) => reference),
      i18n.language,
    );
    if (reading.kind === 'refused') setTaken({ kind: 'refused', file, issues: reading.issues });
    else failed(file, t('taking.unknownPack', { pack: reading.pack, known }));
    return null;
  };

  const sample = async (): Promise<void> => {
    const { default: text } = await import('../../../assets/samples/xaa.json?raw');
    const record = await read(text, sampleName);
    if (!record) return;
    const present = presentScope(vault, record.consultation.id);
    if (present !== undefined) open(present);
    else await take(record, record.consultation.id, sampleName);
  };

  const file = async (): Promise<void> => {
    const chosen = await host.openFile(['json']);
    if (chosen.kind === 'cancelled') return;
    if (chosen.kind === 'tooLarge') {
      failed('', t('taking.tooLarge', { limit: Math.floor(chosen.most / mebibyte) }));
      return;
    }
    if (chosen.kind === 'failed') {
      failed('', t('taking.failed', { code: chosen.code }));
      return;
    }
    const { text, issues } = decodeText(chosen.bytes, chosen.name, consultationBounds);
    if (text === null) {
      setTaken({ kind: 'refused', file: chosen.name, issues });
      return;
    }
    const record = await read(text, chosen.name);
    if (!record) return;
    const scope = presentScope(vault, record.consultation.id);
    if (scope !== undefined) setTaken({ kind: 'present', record, scope });
    else await take(record, record.consultation.id, chosen.name);
  };

  const begin = (task: Task, work: () => Promise<void>): void => {
    setTaken(null);
    void task.run(work);
  };

  return {
    sampling,
    importing,
    taken,
    dismiss: () => setTaken(null),
    openSample: () => begin(sampling, sample),
    importFile: () => begin(importing, file),
    takeCopy: (record) => begin(importing, () => take(record, vault.newId(), record.consultation.title)),
  };
};
