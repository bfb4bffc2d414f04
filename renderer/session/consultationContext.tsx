import { type ReactNode, createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Draft, LogState } from '../../shared/log';
import type { ConsultationRecord, Findings, RoadMap } from '../../shared/model';
import type { LoadedPack } from '../../shared/pack';
import { evaluate } from '../../shared/pipeline';
import { type Incomplete, recordOfLog } from '../../shared/projection';
import { shippedPacks } from '../packs/library';
import type { ConsultationSession, SaveState } from './consultationSession';
import { PackInUse } from './packInUse';

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
  /** Shown when the consultation is pinned to a pack that this application does not have, or is not readable. */
  readonly unreadable: ReactNode;
  readonly children: ReactNode;
}

export const ConsultationProvider = ({ session, unreadable, children }: Props) => {
  const packs = use(shippedPacks());
  const view = useSyncExternalStore(session.subscribe, session.getView);
  const projection = useMemo(() => recordOfLog(view.log), [view.log]);
  const { record } = projection;
  const shipped = record && packs.find(({ loaded }) => loaded.reference === record.consultation.pack);
  const evaluation = useMemo(() => (record && shipped ? evaluate(shipped.loaded, record) : null), [record, shipped]);
  if (!record || !shipped || !evaluation) return unreadable;
  return (
    <Context
      value={{
        session,
        ...view,
        pack: shipped.loaded,
        packHash: shipped.hash,
        record,
        incomplete: projection.incomplete,
        ...evaluation,
        edit: (drafts) => session.edit(drafts),
      }}
    >
      <PackInUse value={shipped.loaded.pack}>{children}</PackInUse>
    </Context>
  );
};
