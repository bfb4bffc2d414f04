import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Draft, LogState } from '../../shared/log';
import type { ConsultationRecord, Findings, RoadMap } from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';
import { type Incomplete, recordOfLog } from '../../shared/projection';
import type { Issue } from '../../shared/source';
import type { ConsultationSession, SaveState } from './consultationSession';
import { PackInUse } from './packInUse';
import { useNamedPack, usePacksOfBaselines } from './usePacks';

/** Everything a screen needs of the open consultation. Recomputed when the log changes, never stored. */
export interface OpenConsultation {
  readonly session: ConsultationSession;
  readonly log: LogState;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last act froze a baseline, which is not taken back. */
  readonly stands: boolean;
  readonly pack: LoadedPack;
  readonly packHash: string;
  /** The pack that it works with and those with which its baselines were frozen, by the hash of their text. */
  readonly packs: ReadonlyMap<string, LoadedPack>;
  readonly record: ConsultationRecord;
  readonly incomplete: readonly Incomplete[];
  readonly findings: Findings;
  readonly roadMap: RoadMap;
  readonly edit: (drafts: readonly Draft[]) => Promise<boolean>;
}

const Context = createContext<OpenConsultation | null>(null);

/** The consultation of the present page; only below {@link ConsultationProvider}. */
export const useConsultation = (): OpenConsultation => {
  const open = use(Context);
  if (!open) throw new Error('useConsultation needs a ConsultationProvider above it.');
  return open;
};

interface Props {
  readonly session: ConsultationSession;
  /** Shown when the consultation itself cannot be read. */
  readonly unreadable: ReactNode;
  /** Shown when it is pinned to a pack that is not here, or whose text cannot be read as one. */
  readonly missing: (about: { title: string; reference: string; issues: readonly Issue[] }) => ReactNode;
  readonly children: ReactNode;
}

export const ConsultationProvider = ({ session, unreadable, missing, children }: Props) => {
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const projection = useMemo(() => recordOfLog(view.log), [view.log]);
  const { record } = projection;
  const reading = useNamedPack(record?.consultation.pack, record?.consultation.packHash);
  const frozen = usePacksOfBaselines(view.log);
  const known = reading?.loaded ? reading : null;
  const evaluation = useMemo(() => (record && known ? evaluate(known.loaded, record) : null), [record, known]);
  const packs = useMemo(() => (known ? new Map(frozen).set(known.hash, known.loaded) : frozen), [frozen, known]);
  if (!record) return unreadable;
  if (!known || !evaluation) {
    const { title, pack: reference } = record.consultation;
    return missing({ title, reference, issues: reading && !reading.loaded ? reading.issues : [] });
  }
  return (
    <Context
      value={{
        session,
        ...view,
        pack: known.loaded,
        packHash: known.hash,
        packs,
        record,
        incomplete: projection.incomplete,
        ...evaluation,
        edit: (drafts) => session.edit(drafts),
      }}
    >
      <PackInUse value={known.loaded.pack}>{children}</PackInUse>
    </Context>
  );
};
