import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../platform';
import { LongWork, useSession, useVault } from '../../session';
import type { StoreFault } from '../../store';
import { attachmentLimit } from '../../store';
import type { AttachedFile } from './files';

interface Running {
  readonly name: string;
  /** How much of it is sealed. */
  readonly percent: number;
}

interface Message {
  readonly text: string;
  readonly grave: boolean;
}

interface Attaching {
  readonly attach: (files: readonly File[]) => Promise<void>;
  readonly save: (file: AttachedFile) => Promise<void>;
  readonly remove: (file: AttachedFile) => void;
  readonly running: Running | null;
  /** Takes in neither the file that is being sealed nor those after it. */
  readonly stop: () => void;
  readonly message: Message | null;
}

const megabyte = 1024 * 1024;

/** Puts files behind an answer, gives copies of them, takes them away. What went wrong is said, and nothing is half there. */
export const useAttachments = (answer: string): Attaching => {
  const { t } = useTranslation('interview');
  const session = useSession();
  const { vault } = useVault();
  const work = useRef<LongWork | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const fail = (text: string): void => setMessage({ text, grave: true });

  const faultText = (fault: StoreFault, name: string): string => {
    if (fault.kind === 'tooLarge') return t('files.tooLarge', { name, limit: Math.floor(fault.limit / megabyte) });
    if (fault.kind === 'textOnly') return t('files.textOnly', { name });
    return fault.kind === 'diskFull' ? t('files.diskFull', { name }) : t('files.notAdded', { name });
  };

  const attachOne = async (file: File): Promise<boolean> => {
    if (file.size > attachmentLimit) {
      fail(faultText({ kind: 'tooLarge', limit: attachmentLimit }, file.name));
      return false;
    }
    setRunning({ name: file.name, percent: 0 });
    work.current = new LongWork((percent) => setRunning({ name: file.name, percent }));
    const outcome = await vault.store.attach(session.scope, file, work.current.progress);
    if (!outcome.ok && outcome.fault.kind === 'stopped') {
      setMessage({ text: t('files.stopped', { name: file.name }), grave: false });
      return false;
    }
    if (!outcome.ok) {
      fail(faultText(outcome.fault, file.name));
      return false;
    }
    const { sha256, size } = outcome.value;
    const fields = { name: file.name, type: file.type || 'application/octet-stream', size, sha256, answer };
    const record = vault.newId();
    return session.edit(
      Object.entries(fields).map(([field, value]) => ({ kind: 'attachment', record, field, value }) as const),
    );
  };

  const attach = async (files: readonly File[]): Promise<void> => {
    if (running) return;
    setMessage(null);
    for (const file of files) if (!(await attachOne(file))) break;
    setRunning(null);
  };

  const save = async ({ name, sha256 }: AttachedFile): Promise<void> => {
    setMessage(null);
    const outcome = await vault.store.readAttachment(session.scope, sha256);
    if (!outcome.ok) {
      fail(t('files.notRead', { name }));
      return;
    }
    const saved = await host.saveFile(name, new Uint8Array(await outcome.value.arrayBuffer()));
    if (saved.kind === 'full') fail(t('files.copyFull', { name }));
    else if (saved.kind === 'failed') fail(t('files.copyFailed', { name }));
    else if (saved.kind !== 'cancelled') setMessage({ text: t('files.copied', { name }), grave: false });
  };

  const remove = ({ id, name }: AttachedFile): void => {
    void session.edit([{ kind: 'attachment', record: id, field: 'deleted', value: true }]);
    setMessage({ text: t('files.removed', { name }), grave: false });
  };

  return { attach, save, remove, running, stop: () => work.current?.stop(), message };
};
