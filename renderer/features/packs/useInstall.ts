import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceOf } from '../../../shared/pack';
import { type Issue, packBounds } from '../../../shared/source';
import { safeguardsLibrary } from '../../packs/library';
import { host } from '../../platform';
import { usePacks, useVault } from '../../session';
import { type Task, useFaultText, useTask } from '../unlock';
import { placeOf, readPackFile } from './installing';
import { usePackUses } from './usePackUses';

/** How the last file was taken in. */
export type Installed =
  | { readonly kind: 'refused'; readonly file: string; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }
  | { readonly kind: 'otherText'; readonly reference: string; readonly line: number | null }
  | { readonly kind: 'present'; readonly reference: string; readonly hash: string }
  | {
      readonly kind: 'installed';
      readonly reference: string;
      readonly hash: string;
      readonly warnings: readonly Issue[];
    };

export interface Installing {
  readonly task: Task;
  readonly told: Installed | null;
  readonly dismiss: () => void;
  /** Asks for a file. */
  readonly choose: () => void;
  /** Takes files that were dropped. */
  readonly drop: (files: readonly File[]) => void;
}

const mebibyte = 1024 * 1024;

/** A pack file on its way into the vault: checked, then kept whole in both copies, or not at all and with every reason. */
export const useInstall = (): Installing => {
  const { t } = useTranslation('packs');
  const { vault } = useVault();
  const shelf = usePacks();
  const uses = usePackUses();
  const faultText = useFaultText();
  const task = useTask();
  const [told, tell] = useState<Installed | null>(null);

  const failed = (file: string, reason: string): void => tell({ kind: 'failed', file, reason });
  const tooLarge = (file: string): void =>
    failed(file, t('notice.tooLarge', { limit: Math.floor(packBounds.bytes / mebibyte) }));

  const take = async (file: string, bytes: Uint8Array): Promise<void> => {
    const reading = await readPackFile(bytes, file, await safeguardsLibrary());
    if (reading.kind === 'refused') return tell({ kind: 'refused', file, issues: reading.issues });
    const { header, text, versionLine, warnings } = reading;
    const { hash } = header;
    const reference = referenceOf(header);
    const place = placeOf(header, shelf, uses);
    if (place === 'otherText') return tell({ kind: 'otherText', reference, line: versionLine });
    if (place === 'present') return tell({ kind: 'present', reference, hash });
    const fault = await vault.packs.install(header, file, text);
    if (fault) failed(file, t('notice.unsaved', { reference, reason: faultText(fault) }));
    else tell({ kind: 'installed', reference, hash, warnings });
  };

  const chosen = async (): Promise<void> => {
    const file = await host.openFile(['yaml', 'yml']);
    if (file.kind === 'cancelled') return;
    if (file.kind === 'tooLarge') tooLarge('');
    else if (file.kind === 'failed') failed('', t('notice.failed', { code: file.code }));
    else await take(file.name, file.bytes);
  };

  const dropped = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) return failed('', t('notice.several'));
    if (file.size > packBounds.bytes) return tooLarge(file.name);
    const bytes = await file
      .arrayBuffer()
      .catch((error: unknown) => (error instanceof DOMException ? error.name : 'unreadable'));
    if (typeof bytes === 'string') return failed(file.name, t('notice.failed', { code: bytes }));
    await take(file.name, new Uint8Array(bytes));
  };

  const begin = (work: () => Promise<void>): void => {
    tell(null);
    void task.run(work);
  };

  return {
    task,
    told,
    dismiss: () => tell(null),
    choose: () => begin(chosen),
    drop: (files) => begin(() => dropped(files)),
  };
};
